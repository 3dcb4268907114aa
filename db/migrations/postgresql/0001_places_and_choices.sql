CREATE TABLE "catalogues" (
	"event_id" text NOT NULL,
	"version" integer NOT NULL,
	"content" jsonb NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "catalogues_event_id_version_pk" PRIMARY KEY("event_id","version")
);
--> statement-breakpoint
CREATE TABLE "places" (
	"event_id" text NOT NULL,
	"about" text NOT NULL,
	"capacity" integer NOT NULL,
	"used" integer NOT NULL,
	CONSTRAINT "places_event_id_about_pk" PRIMARY KEY("event_id","about"),
	CONSTRAINT "places_never_oversold" CHECK ("places"."used" between 0 and "places"."capacity")
);
--> statement-breakpoint
CREATE TABLE "askings" (
	"event_id" text NOT NULL,
	"subject" text NOT NULL,
	"question" text NOT NULL,
	"service" text NOT NULL,
	"channel" text NOT NULL,
	"shown_at" timestamp (3) with time zone NOT NULL,
	"answered_at" timestamp (3) with time zone,
	"skipped_at" timestamp (3) with time zone,
	"refusals" integer NOT NULL,
	"seconds" integer,
	CONSTRAINT "askings_event_id_subject_question_pk" PRIMARY KEY("event_id","subject","question")
);
--> statement-breakpoint
CREATE TABLE "guesses" (
	"event_id" text NOT NULL,
	"subject" text NOT NULL,
	"point" text NOT NULL,
	"read_from" text NOT NULL,
	"right" boolean NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "guesses_event_id_subject_point_pk" PRIMARY KEY("event_id","subject","point")
);
--> statement-breakpoint
CREATE TABLE "bookings" (
	"registration_id" text NOT NULL,
	"event_id" text NOT NULL,
	"about" text NOT NULL,
	"state" text NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"offered_until" timestamp (3) with time zone,
	CONSTRAINT "bookings_registration_id_about_pk" PRIMARY KEY("registration_id","about")
);
--> statement-breakpoint
CREATE TABLE "downloads" (
	"registration_id" text NOT NULL,
	"document_id" text NOT NULL,
	"locale" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "downloads_registration_id_document_id_pk" PRIMARY KEY("registration_id","document_id")
);
--> statement-breakpoint
CREATE TABLE "exhibitor_marks" (
	"registration_id" text NOT NULL,
	"exhibitor_id" text NOT NULL,
	"mark" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "exhibitor_marks_registration_id_exhibitor_id_pk" PRIMARY KEY("registration_id","exhibitor_id")
);
--> statement-breakpoint
INSERT INTO "places"("event_id", "about", "capacity", "used") SELECT "event_id", 'conference/' || "id", "capacity", "used" FROM "talks";--> statement-breakpoint
ALTER TABLE "talks" DROP CONSTRAINT "talks_never_oversold";--> statement-breakpoint
ALTER TABLE "exhibitors" ADD COLUMN "profile" jsonb;--> statement-breakpoint
ALTER TABLE "catalogues" ADD CONSTRAINT "catalogues_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "places" ADD CONSTRAINT "places_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_registration_id_registrations_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "downloads" ADD CONSTRAINT "downloads_registration_id_registrations_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exhibitor_marks" ADD CONSTRAINT "exhibitor_marks_registration_id_registrations_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bookings_queue" ON "bookings" USING btree ("event_id","about","state","since");--> statement-breakpoint
CREATE INDEX "bookings_offers" ON "bookings" USING btree ("state","offered_until");--> statement-breakpoint
ALTER TABLE "talks" DROP COLUMN "capacity";--> statement-breakpoint
ALTER TABLE "talks" DROP COLUMN "used";--> statement-breakpoint
UPDATE "events" SET "content" = jsonb_set("content" - 'whitepaper', '{library}', jsonb_build_array(("content"->'whitepaper') - 'gate')) WHERE "content" ? 'whitepaper';
