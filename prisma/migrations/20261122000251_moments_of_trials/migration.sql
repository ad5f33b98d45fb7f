-- 试算: day of the year and minute of the day from which on the cases of a set of facts were filed.
ALTER TABLE "manual_trial_changes"
  ADD COLUMN "month_day" INTEGER NOT NULL DEFAULT 101,
  ADD COLUMN "minute_of_day" INTEGER NOT NULL DEFAULT 0;
