-- 返工时限: what a unit gets when its handling has to be done again is the city's choice.
CREATE TYPE "ReworkLimit" AS ENUM ('REMAINING', 'SHARE', 'FRESH');
ALTER TABLE "cities" ADD COLUMN "rework_limit" "ReworkLimit" NOT NULL DEFAULT 'REMAINING',
  ADD COLUMN "rework_share" DOUBLE PRECISION NOT NULL DEFAULT 0.5;
ALTER TABLE "clocks" ADD COLUMN "rework_share" DOUBLE PRECISION;
