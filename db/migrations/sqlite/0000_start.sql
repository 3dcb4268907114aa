CREATE TABLE `addresses` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`address` text NOT NULL,
	`proved_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `addresses_address` ON `addresses` (`kind`,`address`);--> statement-breakpoint
CREATE INDEX `addresses_person` ON `addresses` (`person_id`);--> statement-breakpoint
CREATE TABLE `answers` (
	`registration_id` text NOT NULL,
	`point` text NOT NULL,
	`value` text,
	`source` text NOT NULL,
	`event_id` text NOT NULL,
	`answered_at` integer NOT NULL,
	PRIMARY KEY(`registration_id`, `point`),
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `audits` (
	`id` text PRIMARY KEY NOT NULL,
	`organiser_id` text NOT NULL,
	`event_id` text NOT NULL,
	`action` text NOT NULL,
	`about` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audits_event` ON `audits` (`event_id`,`at`);--> statement-breakpoint
CREATE TABLE `campaigns` (
	`code` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`channel` text NOT NULL,
	`label` text NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `consents` (
	`id` text PRIMARY KEY NOT NULL,
	`registration_id` text NOT NULL,
	`purpose` text NOT NULL,
	`given` integer NOT NULL,
	`wording` integer NOT NULL,
	`locale` text NOT NULL,
	`source` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `consents_registration` ON `consents` (`registration_id`,`purpose`,`at`);--> statement-breakpoint
CREATE TABLE `drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`sealed` text NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `drafts_expiry` ON `drafts` (`expires_at`);--> statement-breakpoint
CREATE TABLE `events` (
	`id` text PRIMARY KEY NOT NULL,
	`previous_id` text,
	`time_zone` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`opens_at` integer NOT NULL,
	`closes_at` integer NOT NULL,
	`catalogue_version` integer NOT NULL,
	`demo` integer NOT NULL,
	`content` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `exhibitors` (
	`id` text NOT NULL,
	`event_id` text NOT NULL,
	`name` text NOT NULL,
	`hall` text NOT NULL,
	`stand` text NOT NULL,
	`products` text NOT NULL,
	PRIMARY KEY(`event_id`, `id`),
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `links` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`registration_id` text,
	`purpose` text NOT NULL,
	`landing` text NOT NULL,
	`locale` text NOT NULL,
	`new_address` text,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `links_token` ON `links` (`token_hash`);--> statement-breakpoint
CREATE INDEX `links_registration` ON `links` (`registration_id`);--> statement-breakpoint
CREATE TABLE `messages` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`template` text NOT NULL,
	`locale` text NOT NULL,
	`address_kind` text NOT NULL,
	`address` text NOT NULL,
	`registration_id` text,
	`submission_id` text,
	`link_id` text,
	`state` text NOT NULL,
	`attempts` integer NOT NULL,
	`due_at` integer NOT NULL,
	`leased_until` integer,
	`created_at` integer NOT NULL,
	`sent_at` integer,
	`last_error` text,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`link_id`) REFERENCES `links`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `messages_due` ON `messages` (`state`,`due_at`);--> statement-breakpoint
CREATE INDEX `messages_address` ON `messages` (`address`,`created_at`);--> statement-breakpoint
CREATE INDEX `messages_registration` ON `messages` (`registration_id`);--> statement-breakpoint
CREATE INDEX `messages_recent` ON `messages` (`event_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `organiser_links` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text,
	`expires_at` integer NOT NULL,
	`used_at` integer
);
--> statement-breakpoint
CREATE TABLE `organisers` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`password_hash` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `organisers_email` ON `organisers` (`email`);--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `registrations` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`person_id` text,
	`number` text NOT NULL,
	`status` text NOT NULL,
	`address_kind` text NOT NULL,
	`address` text NOT NULL,
	`name` text NOT NULL,
	`company` text NOT NULL,
	`locale` text NOT NULL,
	`key_version` integer NOT NULL,
	`key_hash` text NOT NULL,
	`badge_token` text NOT NULL,
	`subject` text NOT NULL,
	`channel` text NOT NULL,
	`campaign` text NOT NULL,
	`device` text NOT NULL,
	`segment` text NOT NULL,
	`landed_on` text NOT NULL,
	`attribution` text NOT NULL,
	`created_at` integer NOT NULL,
	`proved_at` integer,
	`cancelled_at` integer,
	`questions_answered` integer NOT NULL,
	`data_points` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `registrations_address` ON `registrations` (`event_id`,`address_kind`,`address`);--> statement-breakpoint
CREATE UNIQUE INDEX `registrations_number` ON `registrations` (`event_id`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `registrations_key` ON `registrations` (`key_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `registrations_badge` ON `registrations` (`badge_token`);--> statement-breakpoint
CREATE INDEX `registrations_person` ON `registrations` (`person_id`);--> statement-breakpoint
CREATE INDEX `registrations_recent` ON `registrations` (`event_id`,`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `salts` (
	`day` text PRIMARY KEY NOT NULL,
	`salt` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`submission_id` text,
	`registration_id` text,
	`organiser_id` text,
	`event_id` text,
	`proved_at` integer,
	`created_at` integer NOT NULL,
	`touched_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`organiser_id`) REFERENCES `organisers`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `sessions_registration` ON `sessions` (`registration_id`);--> statement-breakpoint
CREATE INDEX `sessions_submission` ON `sessions` (`submission_id`);--> statement-breakpoint
CREATE INDEX `sessions_expiry` ON `sessions` (`expires_at`);--> statement-breakpoint
CREATE TABLE `settings` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `steps` (
	`id` text PRIMARY KEY NOT NULL,
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
	`segment` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `steps_once` ON `steps` (`event_id`,`subject`,`step`,`about`);--> statement-breakpoint
CREATE INDEX `steps_figures` ON `steps` (`event_id`,`step`,`landed_on`);--> statement-breakpoint
CREATE TABLE `submissions` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`registration_id` text,
	`body_hash` text NOT NULL,
	`entry_number` text NOT NULL,
	`locale` text NOT NULL,
	`answers` text NOT NULL,
	`consents` text NOT NULL,
	`wishes` text NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`decided_at` integer,
	`decision` text,
	`decided_answers` text,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `submissions_entry` ON `submissions` (`event_id`,`entry_number`);--> statement-breakpoint
CREATE INDEX `submissions_registration` ON `submissions` (`registration_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `submissions_body` ON `submissions` (`body_hash`,`created_at`);--> statement-breakpoint
CREATE TABLE `takings` (
	`registration_id` text NOT NULL,
	`service` text NOT NULL,
	`state` text NOT NULL,
	`taken_at` integer NOT NULL,
	PRIMARY KEY(`registration_id`, `service`),
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `talks` (
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
	`capacity` integer NOT NULL,
	`used` integer NOT NULL,
	PRIMARY KEY(`event_id`, `id`),
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "talks_never_oversold" CHECK("talks"."used" between 0 and "talks"."capacity")
);
--> statement-breakpoint
CREATE TABLE `visits` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`subject` text NOT NULL,
	`day` text NOT NULL,
	`claimed` integer NOT NULL
);
