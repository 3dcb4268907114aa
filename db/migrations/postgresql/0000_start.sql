CREATE TABLE "addresses" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"kind" text NOT NULL,
	"address" text NOT NULL,
	"proved_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "answers" (
	"registration_id" text NOT NULL,
	"point" text NOT NULL,
	"value" jsonb,
	"source" text NOT NULL,
	"event_id" text NOT NULL,
	"answered_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "answers_registration_id_point_pk" PRIMARY KEY("registration_id","point")
);
--> statement-breakpoint
CREATE TABLE "audits" (
	"id" text PRIMARY KEY NOT NULL,
	"organiser_id" text NOT NULL,
	"event_id" text NOT NULL,
	"action" text NOT NULL,
	"about" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "campaigns" (
	"code" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"channel" text NOT NULL,
	"label" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "consents" (
	"id" text PRIMARY KEY NOT NULL,
	"registration_id" text NOT NULL,
	"purpose" text NOT NULL,
	"given" boolean NOT NULL,
	"wording" integer NOT NULL,
	"locale" text NOT NULL,
	"source" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"sealed" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" text PRIMARY KEY NOT NULL,
	"previous_id" text,
	"time_zone" text NOT NULL,
	"starts_on" text NOT NULL,
	"ends_on" text NOT NULL,
	"opens_at" timestamp (3) with time zone NOT NULL,
	"closes_at" timestamp (3) with time zone NOT NULL,
	"catalogue_version" integer NOT NULL,
	"demo" boolean NOT NULL,
	"content" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "exhibitors" (
	"id" text NOT NULL,
	"event_id" text NOT NULL,
	"name" jsonb NOT NULL,
	"hall" text NOT NULL,
	"stand" text NOT NULL,
	"products" jsonb NOT NULL,
	CONSTRAINT "exhibitors_event_id_id_pk" PRIMARY KEY("event_id","id")
);
--> statement-breakpoint
CREATE TABLE "links" (
	"id" text PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"registration_id" text,
	"purpose" text NOT NULL,
	"landing" text NOT NULL,
	"locale" text NOT NULL,
	"new_address" text,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"template" text NOT NULL,
	"locale" text NOT NULL,
	"address_kind" text NOT NULL,
	"address" text NOT NULL,
	"registration_id" text,
	"submission_id" text,
	"link_id" text,
	"state" text NOT NULL,
	"attempts" integer NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"leased_until" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone,
	"last_error" text
);
--> statement-breakpoint
CREATE TABLE "organiser_links" (
	"id" text PRIMARY KEY NOT NULL,
	"email" text,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "organisers" (
	"id" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"password_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" text PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "registrations" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"person_id" text,
	"number" text NOT NULL,
	"status" text NOT NULL,
	"address_kind" text NOT NULL,
	"address" text NOT NULL,
	"name" text NOT NULL,
	"company" text NOT NULL,
	"locale" text NOT NULL,
	"key_version" integer NOT NULL,
	"key_hash" text NOT NULL,
	"badge_token" text NOT NULL,
	"subject" text NOT NULL,
	"channel" text NOT NULL,
	"campaign" text NOT NULL,
	"device" text NOT NULL,
	"segment" text NOT NULL,
	"landed_on" text NOT NULL,
	"attribution" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"proved_at" timestamp (3) with time zone,
	"cancelled_at" timestamp (3) with time zone,
	"questions_answered" integer NOT NULL,
	"data_points" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "salts" (
	"day" text PRIMARY KEY NOT NULL,
	"salt" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"submission_id" text,
	"registration_id" text,
	"organiser_id" text,
	"event_id" text,
	"proved_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"touched_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"name" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "steps" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"subject" text NOT NULL,
	"step" text NOT NULL,
	"about" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"landed_on" text NOT NULL,
	"channel" text NOT NULL,
	"campaign" text NOT NULL,
	"locale" text NOT NULL,
	"device" text NOT NULL,
	"segment" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "submissions" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"registration_id" text,
	"body_hash" text NOT NULL,
	"entry_number" text NOT NULL,
	"locale" text NOT NULL,
	"answers" jsonb NOT NULL,
	"consents" jsonb NOT NULL,
	"wishes" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"decided_at" timestamp (3) with time zone,
	"decision" text,
	"decided_answers" jsonb
);
--> statement-breakpoint
CREATE TABLE "takings" (
	"registration_id" text NOT NULL,
	"service" text NOT NULL,
	"state" text NOT NULL,
	"taken_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "takings_registration_id_service_pk" PRIMARY KEY("registration_id","service")
);
--> statement-breakpoint
CREATE TABLE "talks" (
	"id" text NOT NULL,
	"event_id" text NOT NULL,
	"theme" text NOT NULL,
	"title" jsonb NOT NULL,
	"speaker" jsonb NOT NULL,
	"place" text NOT NULL,
	"on" text NOT NULL,
	"starts" text NOT NULL,
	"ends" text NOT NULL,
	"paid" boolean NOT NULL,
	"capacity" integer NOT NULL,
	"used" integer NOT NULL,
	CONSTRAINT "talks_event_id_id_pk" PRIMARY KEY("event_id","id"),
	CONSTRAINT "talks_never_oversold" CHECK ("talks"."used" between 0 and "talks"."capacity")
);
--> statement-breakpoint
CREATE TABLE "visits" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"subject" text NOT NULL,
	"day" text NOT NULL,
	"claimed" boolean NOT NULL
);
--> statement-breakpoint
ALTER TABLE "addresses" ADD CONSTRAINT "addresses_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_registration_id_registrations_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_registration_id_registrations_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exhibitors" ADD CONSTRAINT "exhibitors_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "links" ADD CONSTRAINT "links_registration_id_registrations_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_registration_id_registrations_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_link_id_links_id_fk" FOREIGN KEY ("link_id") REFERENCES "public"."links"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_registration_id_registrations_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_organiser_id_organisers_id_fk" FOREIGN KEY ("organiser_id") REFERENCES "public"."organisers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_registration_id_registrations_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "takings" ADD CONSTRAINT "takings_registration_id_registrations_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talks" ADD CONSTRAINT "talks_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "addresses_address" ON "addresses" USING btree ("kind","address");--> statement-breakpoint
CREATE INDEX "addresses_person" ON "addresses" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "audits_event" ON "audits" USING btree ("event_id","at");--> statement-breakpoint
CREATE INDEX "consents_registration" ON "consents" USING btree ("registration_id","purpose","at");--> statement-breakpoint
CREATE INDEX "drafts_expiry" ON "drafts" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "links_token" ON "links" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "links_registration" ON "links" USING btree ("registration_id");--> statement-breakpoint
CREATE INDEX "messages_due" ON "messages" USING btree ("state","due_at");--> statement-breakpoint
CREATE INDEX "messages_address" ON "messages" USING btree ("address","created_at");--> statement-breakpoint
CREATE INDEX "messages_registration" ON "messages" USING btree ("registration_id");--> statement-breakpoint
CREATE INDEX "messages_recent" ON "messages" USING btree ("event_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "organisers_email" ON "organisers" USING btree ("email");--> statement-breakpoint
CREATE UNIQUE INDEX "registrations_address" ON "registrations" USING btree ("event_id","address_kind","address");--> statement-breakpoint
CREATE UNIQUE INDEX "registrations_number" ON "registrations" USING btree ("event_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "registrations_key" ON "registrations" USING btree ("key_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "registrations_badge" ON "registrations" USING btree ("badge_token");--> statement-breakpoint
CREATE INDEX "registrations_person" ON "registrations" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "registrations_recent" ON "registrations" USING btree ("event_id","created_at","id");--> statement-breakpoint
CREATE INDEX "sessions_registration" ON "sessions" USING btree ("registration_id");--> statement-breakpoint
CREATE INDEX "sessions_submission" ON "sessions" USING btree ("submission_id");--> statement-breakpoint
CREATE INDEX "sessions_expiry" ON "sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "steps_once" ON "steps" USING btree ("event_id","subject","step","about");--> statement-breakpoint
CREATE INDEX "steps_figures" ON "steps" USING btree ("event_id","step","landed_on");--> statement-breakpoint
CREATE UNIQUE INDEX "submissions_entry" ON "submissions" USING btree ("event_id","entry_number");--> statement-breakpoint
CREATE INDEX "submissions_registration" ON "submissions" USING btree ("registration_id","created_at");--> statement-breakpoint
CREATE INDEX "submissions_body" ON "submissions" USING btree ("body_hash","created_at");