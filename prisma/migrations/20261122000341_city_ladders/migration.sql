-- 升级级别 a city says whom each level of its ladder tells; a clock that runs when the city changes them keeps those that it has.
ALTER TABLE "cities" ADD COLUMN "ladder_offices" JSONB NOT NULL DEFAULT '{}';
ALTER TABLE "clocks" ADD COLUMN "pinned_ladder" JSONB;
