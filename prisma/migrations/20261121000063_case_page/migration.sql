-- 留言 what people say about a case, and whom it is meant for; of the case's city and of the county that works on it.
CREATE TABLE "comments" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "comments_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "comments_case_id_idx" ON "comments"("case_id");
CREATE INDEX "comments_city_id_idx" ON "comments"("city_id");
CREATE TABLE "comment_mentions" (
    "comment_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,

    CONSTRAINT "comment_mentions_pkey" PRIMARY KEY ("comment_id","person_id")
);
CREATE INDEX "comment_mentions_person_id_idx" ON "comment_mentions"("person_id");
CREATE INDEX "comment_mentions_city_id_idx" ON "comment_mentions"("city_id");
ALTER TABLE "comments" ADD CONSTRAINT "comments_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id")
  ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "comments" ADD CONSTRAINT "comments_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id")
  ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "comment_mentions" ADD CONSTRAINT "comment_mentions_comment_id_fkey" FOREIGN KEY ("comment_id")
  REFERENCES "comments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "comment_mentions" ADD CONSTRAINT "comment_mentions_person_id_fkey" FOREIGN KEY ("person_id")
  REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

DO $$
DECLARE
  room text;
  reads constant text := 'city_id = ANY ((SELECT app_city_ids())::uuid[])'
    ' OR EXISTS (SELECT FROM cases c WHERE c.id = case_id AND c.shared_city_id = ANY ((SELECT app_city_ids())::uuid[]))';
  writes constant text := 'city_id = (SELECT app_city_id())'
    ' OR EXISTS (SELECT FROM cases c WHERE c.id = case_id AND c.shared_city_id = (SELECT app_city_id()))';
BEGIN
  FOREACH room IN ARRAY ARRAY['comments', 'comment_mentions'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', room);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', room);
    EXECUTE format('CREATE POLICY city_reads ON %I FOR SELECT TO zhihui_app USING (%s)', room, reads);
    EXECUTE format('CREATE POLICY city_adds ON %I FOR INSERT TO zhihui_app WITH CHECK (%s)', room, writes);
    EXECUTE format('CREATE POLICY city_changes ON %I FOR UPDATE TO zhihui_app USING (%s) WITH CHECK (%s)', room, writes, writes);
    EXECUTE format('CREATE POLICY background ON %I TO zhihui_background USING (true) WITH CHECK (true)', room);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO zhihui_app, zhihui_background', room);
  END LOOP;
END $$;

-- 疑似重复 the open cases of a class of the last day, whatever the city has stored.
CREATE INDEX "cases_class_code_reported_at_idx" ON "cases"("class_code", "reported_at" DESC);

-- 流程版本 the page of a case shows the very edition that it runs on.
ALTER TABLE "cases" ADD CONSTRAINT "cases_process_edition_id_fkey" FOREIGN KEY ("process_edition_id")
  REFERENCES "process_editions"("id") ON DELETE SET NULL ON UPDATE CASCADE;
