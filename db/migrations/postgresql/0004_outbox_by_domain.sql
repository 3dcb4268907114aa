DROP INDEX "messages_due";--> statement-breakpoint
DROP INDEX "messages_recent";--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "domain" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "refusals" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
UPDATE "messages" SET "domain" = lower(substring("address" from '[^@]*$')) WHERE "address_kind" = 'email' AND "state" IN ('queued', 'sending', 'failed');--> statement-breakpoint
CREATE INDEX "messages_due" ON "messages" USING btree ("state","domain","due_at");--> statement-breakpoint
CREATE INDEX "messages_recent" ON "messages" USING btree ("event_id","state","created_at");