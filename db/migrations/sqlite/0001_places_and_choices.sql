CREATE TABLE `catalogues` (
	`event_id` text NOT NULL,
	`version` integer NOT NULL,
	`content` text NOT NULL,
	`published_at` integer NOT NULL,
	PRIMARY KEY(`event_id`, `version`),
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `places` (
	`event_id` text NOT NULL,
	`about` text NOT NULL,
	`capacity` integer NOT NULL,
	`used` integer NOT NULL,
	PRIMARY KEY(`event_id`, `about`),
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "places_never_oversold" CHECK("places"."used" between 0 and "places"."capacity")
);
--> statement-breakpoint
CREATE TABLE `askings` (
	`event_id` text NOT NULL,
	`subject` text NOT NULL,
	`question` text NOT NULL,
	`service` text NOT NULL,
	`channel` text NOT NULL,
	`shown_at` integer NOT NULL,
	`answered_at` integer,
	`skipped_at` integer,
	`refusals` integer NOT NULL,
	`seconds` integer,
	PRIMARY KEY(`event_id`, `subject`, `question`)
);
--> statement-breakpoint
CREATE TABLE `guesses` (
	`event_id` text NOT NULL,
	`subject` text NOT NULL,
	`point` text NOT NULL,
	`read_from` text NOT NULL,
	`right` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`event_id`, `subject`, `point`)
);
--> statement-breakpoint
CREATE TABLE `bookings` (
	`registration_id` text NOT NULL,
	`event_id` text NOT NULL,
	`about` text NOT NULL,
	`state` text NOT NULL,
	`since` integer NOT NULL,
	`offered_until` integer,
	PRIMARY KEY(`registration_id`, `about`),
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `bookings_queue` ON `bookings` (`event_id`,`about`,`state`,`since`);--> statement-breakpoint
CREATE INDEX `bookings_offers` ON `bookings` (`state`,`offered_until`);--> statement-breakpoint
CREATE TABLE `downloads` (
	`registration_id` text NOT NULL,
	`document_id` text NOT NULL,
	`locale` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`registration_id`, `document_id`),
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `exhibitor_marks` (
	`registration_id` text NOT NULL,
	`exhibitor_id` text NOT NULL,
	`mark` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`registration_id`, `exhibitor_id`),
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
INSERT INTO `places`("event_id", "about", "capacity", "used") SELECT "event_id", 'conference/' || "id", "capacity", "used" FROM `talks`;--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_talks` (
	`id` text NOT NULL,
	`event_id` text NOT NULL,
	`theme` text NOT NULL,
	`title` text NOT NULL,
	`speaker` text NOT NULL,
	`place` text NOT NULL,
	`on` text NOT NULL,
	`starts` text NOT NULL,
	`ends` text NOT NULL,
	`paid` integer NOT NULL,
	PRIMARY KEY(`event_id`, `id`),
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_talks`("id", "event_id", "theme", "title", "speaker", "place", "on", "starts", "ends", "paid") SELECT "id", "event_id", "theme", "title", "speaker", "place", "on", "starts", "ends", "paid" FROM `talks`;--> statement-breakpoint
DROP TABLE `talks`;--> statement-breakpoint
ALTER TABLE `__new_talks` RENAME TO `talks`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
ALTER TABLE `exhibitors` ADD `profile` text;--> statement-breakpoint
UPDATE `events` SET `content` = json_set(json_remove(`content`, '$.whitepaper'), '$.library', json_array(json_remove(json_extract(`content`, '$.whitepaper'), '$.gate'))) WHERE json_extract(`content`, '$.whitepaper') IS NOT NULL;
