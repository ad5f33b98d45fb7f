-- 手册编辑: a draft of the Command Manual started from an edition, its lines changed act by act, and talked about.
ALTER TABLE "manual_editions"
  ADD COLUMN "started_from_id" UUID,
  ADD COLUMN "starting_reason" TEXT;
ALTER TABLE "manual_editions" ADD CONSTRAINT "manual_editions_started_from_id_fkey" FOREIGN KEY ("started_from_id")
  REFERENCES "manual_editions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "manual_entries" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;

-- One row an act: what each of its lines was before and is after, so that it can be told, compared and undone.
CREATE TYPE "ManualEditKind" AS ENUM ('CHANGE', 'ADD', 'REMOVE', 'BULK', 'UNDO');
CREATE TABLE "manual_edits" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" "ManualEditKind" NOT NULL,
    "lines" JSONB NOT NULL,
    "line_count" INTEGER NOT NULL,
    "by_id" UUID,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "undoes_id" UUID,

    CONSTRAINT "manual_edits_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "manual_edits_edition_id_version_key" ON "manual_edits"("edition_id", "version");
CREATE UNIQUE INDEX "manual_edits_undoes_id_key" ON "manual_edits"("undoes_id");
CREATE INDEX "manual_edits_city_id_idx" ON "manual_edits"("city_id");
ALTER TABLE "manual_edits" ADD CONSTRAINT "manual_edits_edition_id_fkey" FOREIGN KEY ("edition_id")
  REFERENCES "manual_editions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "manual_edits" ADD CONSTRAINT "manual_edits_undoes_id_fkey" FOREIGN KEY ("undoes_id")
  REFERENCES "manual_edits"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A line may go and come back by an undo, with the same id: what was said of it stays.
CREATE TABLE "manual_line_comments" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "by_id" UUID,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "settled_by_id" UUID,
    "settled_by_name" TEXT,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "manual_line_comments_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "manual_line_comments_edition_id_idx" ON "manual_line_comments"("edition_id");
CREATE INDEX "manual_line_comments_city_id_idx" ON "manual_line_comments"("city_id");
ALTER TABLE "manual_line_comments" ADD CONSTRAINT "manual_line_comments_edition_id_fkey" FOREIGN KEY ("edition_id")
  REFERENCES "manual_editions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

DO $$
DECLARE
  room text;
BEGIN
  FOREACH room IN ARRAY ARRAY['manual_edits', 'manual_line_comments'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', room);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', room);
    EXECUTE format('CREATE POLICY city_reads ON %I FOR SELECT TO zhihui_app USING (city_id = ANY ((SELECT app_city_ids())::uuid[]))', room);
    EXECUTE format('CREATE POLICY city_adds ON %I FOR INSERT TO zhihui_app WITH CHECK (city_id = (SELECT app_city_id()))', room);
    EXECUTE format('CREATE POLICY city_changes ON %I FOR UPDATE TO zhihui_app USING (city_id = (SELECT app_city_id())) WITH CHECK (city_id = (SELECT app_city_id()))', room);
    EXECUTE format('CREATE POLICY background ON %I TO zhihui_background USING (true) WITH CHECK (true)', room);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO zhihui_app, zhihui_background', room);
  END LOOP;
END $$;
-- What was done stays as it was done.
REVOKE UPDATE ON manual_edits FROM zhihui_app, zhihui_background;

-- The application deletes nothing; lines of a draft of the acting city go through these two doors only.
GRANT DELETE ON manual_entries, manual_rules TO zhihui_background;
CREATE FUNCTION clear_draft_rules(entries uuid[]) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DELETE FROM manual_rules r USING manual_entries l, manual_editions e
  WHERE r.entry_id = ANY (entries) AND l.id = r.entry_id AND e.id = l.edition_id
    AND e.status = 'DRAFT' AND r.city_id = app_city_id() AND e.city_id = app_city_id()
$$;
CREATE FUNCTION remove_draft_lines(entries uuid[]) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM clear_draft_rules(entries);
  DELETE FROM manual_entries l USING manual_editions e
  WHERE l.id = ANY (entries) AND e.id = l.edition_id
    AND e.status = 'DRAFT' AND l.city_id = app_city_id() AND e.city_id = app_city_id();
END $$;
ALTER FUNCTION clear_draft_rules(uuid[]) OWNER TO zhihui_background;
ALTER FUNCTION remove_draft_lines(uuid[]) OWNER TO zhihui_background;
REVOKE ALL ON FUNCTION clear_draft_rules(uuid[]) FROM PUBLIC;
REVOKE ALL ON FUNCTION remove_draft_lines(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION clear_draft_rules(uuid[]), remove_draft_lines(uuid[]) TO zhihui_app;
