-- 版本流转 an edition of the Command Manual is submitted, reviewed by somebody else, published as a document, superseded.
ALTER TABLE "manual_editions"
  ADD COLUMN "in_force_until" TIMESTAMPTZ(3),
  ADD COLUMN "last_edited_by_id" UUID,
  ADD COLUMN "submitted_by_id" UUID,
  ADD COLUMN "document_number" TEXT,
  ADD COLUMN "meeting" TEXT,
  ADD COLUMN "issued_on" DATE,
  ADD COLUMN "issuing_body" TEXT;
-- A document number is given once.
CREATE UNIQUE INDEX "manual_editions_city_id_document_number_key" ON "manual_editions"("city_id", "document_number");

-- What was published so far ends where the next one begins.
UPDATE "manual_editions" e SET "in_force_until" = n.until
FROM (
  SELECT "id", lead("in_force_from") OVER (PARTITION BY "city_id" ORDER BY "in_force_from", "number") AS until
  FROM "manual_editions" WHERE "published_at" IS NOT NULL
) n
WHERE n."id" = e."id" AND n.until IS NOT NULL;

CREATE TYPE "EditionAct" AS ENUM ('SUBMIT', 'APPROVE', 'SEND_BACK', 'PUBLISH', 'BOOTSTRAP');
-- Who took an edition from one state to the next, when, and what was said.
CREATE TABLE "manual_edition_steps" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "act" "EditionAct" NOT NULL,
    "status" "EditionStatus" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID,
    "by_name" TEXT,
    "comment" TEXT,

    CONSTRAINT "manual_edition_steps_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "manual_edition_steps_city_id_idx" ON "manual_edition_steps"("city_id");
CREATE INDEX "manual_edition_steps_edition_id_id_idx" ON "manual_edition_steps"("edition_id", "id");
ALTER TABLE "manual_edition_steps" ADD CONSTRAINT "manual_edition_steps_edition_id_fkey" FOREIGN KEY ("edition_id")
  REFERENCES "manual_editions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE manual_edition_steps ENABLE ROW LEVEL SECURITY;
ALTER TABLE manual_edition_steps FORCE ROW LEVEL SECURITY;
CREATE POLICY city_reads ON manual_edition_steps FOR SELECT TO zhihui_app USING (city_id = ANY ((SELECT app_city_ids())::uuid[]));
CREATE POLICY city_adds ON manual_edition_steps FOR INSERT TO zhihui_app WITH CHECK (city_id = (SELECT app_city_id()));
CREATE POLICY city_changes ON manual_edition_steps FOR UPDATE TO zhihui_app
  USING (city_id = (SELECT app_city_id())) WITH CHECK (city_id = (SELECT app_city_id()));
CREATE POLICY background ON manual_edition_steps TO zhihui_background USING (true) WITH CHECK (true);
-- What was done stands: nobody changes a step.
GRANT SELECT, INSERT ON manual_edition_steps TO zhihui_app, zhihui_background;
