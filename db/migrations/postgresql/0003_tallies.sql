CREATE TABLE "counted" (
	"generation" integer NOT NULL,
	"unit" text NOT NULL,
	"event_id" text NOT NULL,
	"facts" text NOT NULL,
	"due_at" timestamp (3) with time zone,
	CONSTRAINT "counted_generation_unit_pk" PRIMARY KEY("generation","unit")
);
--> statement-breakpoint
CREATE TABLE "tail" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "tail_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"event_id" text,
	"subject" text,
	"registration_id" text
);
--> statement-breakpoint
CREATE TABLE "tallies" (
	"generation" integer NOT NULL,
	"event_id" text NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"n" integer NOT NULL,
	CONSTRAINT "tallies_generation_event_id_kind_key_pk" PRIMARY KEY("generation","event_id","kind","key")
);
--> statement-breakpoint
CREATE TABLE "tallying" (
	"generation" integer NOT NULL,
	"building" integer,
	"reached" text
);
--> statement-breakpoint
DROP INDEX "steps_figures";--> statement-breakpoint
ALTER TABLE "steps" DROP COLUMN "id";--> statement-breakpoint
ALTER TABLE "steps" ADD CONSTRAINT "steps_event_id_subject_step_about_pk" PRIMARY KEY USING INDEX "steps_once";--> statement-breakpoint
CREATE INDEX "counted_due" ON "counted" USING btree ("generation","due_at") WHERE due_at is not null;--> statement-breakpoint
INSERT INTO "tallying" ("generation") VALUES (1);--> statement-breakpoint
INSERT INTO "tail" ("event_id", "subject") SELECT "event_id", "subject" FROM "steps" UNION SELECT "event_id", "subject" FROM "askings" UNION SELECT "event_id", "subject" FROM "guesses";--> statement-breakpoint
INSERT INTO "tail" ("event_id", "registration_id") SELECT "event_id", "id" FROM "registrations";
