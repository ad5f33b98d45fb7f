-- 评价周期: a month of a city whose evaluation is published; once it is, no later change of calendars or limits alters what it says.
CREATE TABLE "evaluation_periods" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "month" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "published_by_id" UUID,

    CONSTRAINT "evaluation_periods_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "evaluation_periods_city_id_month_key" ON "evaluation_periods"("city_id", "month");
ALTER TABLE "evaluation_periods" ADD CONSTRAINT "evaluation_periods_published_by_id_fkey" FOREIGN KEY ("published_by_id")
  REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- what is published is never changed or taken back: nobody is granted to
ALTER TABLE evaluation_periods ENABLE ROW LEVEL SECURITY;
ALTER TABLE evaluation_periods FORCE ROW LEVEL SECURITY;
CREATE POLICY city_reads ON evaluation_periods FOR SELECT TO zhihui_app USING (city_id = ANY ((SELECT app_city_ids())::uuid[]));
CREATE POLICY city_adds ON evaluation_periods FOR INSERT TO zhihui_app WITH CHECK (city_id = (SELECT app_city_id()));
CREATE POLICY city_changes ON evaluation_periods FOR UPDATE TO zhihui_app
  USING (city_id = (SELECT app_city_id())) WITH CHECK (city_id = (SELECT app_city_id()));
CREATE POLICY background ON evaluation_periods TO zhihui_background USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON evaluation_periods TO zhihui_app, zhihui_background;

-- Clocks that a change of a calendar has left as they were, because of such a period.
ALTER TABLE "calendar_changes" ADD COLUMN "kept" INTEGER NOT NULL DEFAULT 0;
