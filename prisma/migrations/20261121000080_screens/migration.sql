-- 界面偏好 what somebody's screens remember beside language and theme: columns, the view a list opens with, single-letter keys.
ALTER TABLE "people" ADD COLUMN "screens" JSONB NOT NULL DEFAULT '{}';
-- Until somebody has said how their screens are to look a browser decides; these have said so before.
UPDATE people SET screens = '{"kept": true}' WHERE language <> 'zh' OR theme <> 'SYSTEM';
