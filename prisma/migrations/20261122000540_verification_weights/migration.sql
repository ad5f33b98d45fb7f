-- 抽查权重 of the city's own, in percent by risk factor; a factor that is not in it has the usual one.
ALTER TABLE "cities" ADD COLUMN "verification_weights" JSONB NOT NULL DEFAULT '{}'
  CONSTRAINT "cities_verification_weights" CHECK (
    jsonb_typeof("verification_weights") = 'object'
    AND NOT jsonb_path_exists("verification_weights", 'strict $.* ? (@.type() != "number" || @ < 0 || @ > 100)')
  );
