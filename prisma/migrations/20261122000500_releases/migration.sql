-- 发布批: an edition of the manual, drafts of processes and an edition of the calendar that take effect at one instant, all or none.
CREATE TYPE "ReleaseState" AS ENUM ('DRAFT', 'REVIEWED', 'SCHEDULED', 'IN_FORCE', 'FAILED', 'WITHDRAWN');
CREATE TABLE "releases" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "instant" TIMESTAMPTZ(3) NOT NULL,
    "state" "ReleaseState" NOT NULL DEFAULT 'DRAFT',
    "manual_edition_id" UUID,
    -- 发文信息 of the manual, and why it is published although its checks warn or examples differ.
    "document" JSONB,
    "calendar_id" UUID,
    "apply_to_open" BOOLEAN NOT NULL DEFAULT false,
    -- [{ "draftId": "…", "expectedInForce": 3 }, …]: drafts, each with the edition that was in force when it was tied.
    "processes" JSONB NOT NULL DEFAULT '[]',
    "author_ids" UUID[] NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_name" TEXT NOT NULL,
    -- Who has reviewed it, with the roles held then: in whose name it takes effect.
    "reviewer" JSONB,
    "reviewed_at" TIMESTAMPTZ(3),
    "scheduled_at" TIMESTAMPTZ(3),
    "scheduled_by_name" TEXT,
    -- When it took effect, failed or was withdrawn.
    "settled_at" TIMESTAMPTZ(3),
    -- The code of a refusal, or FAULT.
    "failure" TEXT,
    -- Why it failed or was withdrawn.
    "comment" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "releases_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "releases_city_id_id_idx" ON "releases"("city_id", "id");
ALTER TABLE "releases" ADD CONSTRAINT "releases_manual_edition_id_fkey" FOREIGN KEY ("manual_edition_id")
  REFERENCES "manual_editions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "releases" ADD CONSTRAINT "releases_calendar_id_fkey" FOREIGN KEY ("calendar_id")
  REFERENCES "working_calendars"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- one release holds an edition at a time
CREATE UNIQUE INDEX releases_holding_manual_key ON releases (manual_edition_id) WHERE state IN ('DRAFT', 'REVIEWED', 'SCHEDULED');
CREATE UNIQUE INDEX releases_holding_calendar_key ON releases (calendar_id) WHERE state IN ('DRAFT', 'REVIEWED', 'SCHEDULED');
CREATE INDEX releases_due_idx ON releases (city_id, instant) WHERE state = 'SCHEDULED';

ALTER TABLE releases ENABLE ROW LEVEL SECURITY;
ALTER TABLE releases FORCE ROW LEVEL SECURITY;
CREATE POLICY city_reads ON releases FOR SELECT TO zhihui_app USING (city_id = ANY ((SELECT app_city_ids())::uuid[]));
CREATE POLICY city_adds ON releases FOR INSERT TO zhihui_app WITH CHECK (city_id = (SELECT app_city_id()));
CREATE POLICY city_changes ON releases FOR UPDATE TO zhihui_app
  USING (city_id = (SELECT app_city_id())) WITH CHECK (city_id = (SELECT app_city_id()));
CREATE POLICY background ON releases TO zhihui_background USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON releases TO zhihui_app, zhihui_background;
