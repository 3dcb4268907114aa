CREATE TABLE `counted` (
	`generation` integer NOT NULL,
	`unit` text NOT NULL,
	`event_id` text NOT NULL,
	`facts` text NOT NULL,
	`due_at` integer,
	PRIMARY KEY(`generation`, `unit`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `counted_due` ON `counted` (`generation`,`due_at`) WHERE due_at is not null;--> statement-breakpoint
CREATE TABLE `tail` (
	`id` integer PRIMARY KEY NOT NULL,
	`event_id` text,
	`subject` text,
	`registration_id` text
);
--> statement-breakpoint
CREATE TABLE `tallies` (
	`generation` integer NOT NULL,
	`event_id` text NOT NULL,
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`n` integer NOT NULL,
	PRIMARY KEY(`generation`, `event_id`, `kind`, `key`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `tallying` (
	`generation` integer NOT NULL,
	`building` integer,
	`reached` text
);
--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_steps` (
	`event_id` text NOT NULL,
	`subject` text NOT NULL,
	`step` text NOT NULL,
	`about` text NOT NULL,
	`at` integer NOT NULL,
	`landed_on` text NOT NULL,
	`channel` text NOT NULL,
	`campaign` text NOT NULL,
	`locale` text NOT NULL,
	`device` text NOT NULL,
	`segment` text NOT NULL,
	PRIMARY KEY(`event_id`, `subject`, `step`, `about`)
) WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `__new_steps`("event_id", "subject", "step", "about", "at", "landed_on", "channel", "campaign", "locale", "device", "segment") SELECT "event_id", "subject", "step", "about", "at", "landed_on", "channel", "campaign", "locale", "device", "segment" FROM `steps`;--> statement-breakpoint
DROP TABLE `steps`;--> statement-breakpoint
ALTER TABLE `__new_steps` RENAME TO `steps`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
INSERT INTO `tallying` (`generation`) VALUES (1);--> statement-breakpoint
INSERT INTO `tail` (`event_id`, `subject`) SELECT `event_id`, `subject` FROM `steps` UNION SELECT `event_id`, `subject` FROM `askings` UNION SELECT `event_id`, `subject` FROM `guesses`;--> statement-breakpoint
INSERT INTO `tail` (`event_id`, `registration_id`) SELECT `event_id`, `id` FROM `registrations`;
