DROP INDEX `messages_due`;--> statement-breakpoint
DROP INDEX `messages_recent`;--> statement-breakpoint
ALTER TABLE `messages` ADD `domain` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `messages` ADD `refusals` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
UPDATE `messages` SET `domain` = lower(substr(`address`, instr(`address`, '@') + 1)) WHERE `address_kind` = 'email' AND `state` IN ('queued', 'sending', 'failed');--> statement-breakpoint
CREATE INDEX `messages_due` ON `messages` (`state`,`domain`,`due_at`);--> statement-breakpoint
CREATE INDEX `messages_recent` ON `messages` (`event_id`,`state`,`created_at`);