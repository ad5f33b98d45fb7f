-- 签收时限 of single levels of the ladder, in minutes by the level's number; a level that is not in it has the city's.
ALTER TABLE "cities" ADD COLUMN "receipt_limits" JSONB NOT NULL DEFAULT '{}'
  CONSTRAINT "cities_receipt_limits" CHECK (
    jsonb_typeof("receipt_limits") = 'object'
    AND NOT jsonb_path_exists("receipt_limits", 'strict $.* ? (@.type() != "number" || @ < 1 || @ > 1440)')
  );
