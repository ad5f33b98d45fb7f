-- 案件等级、区域类别: facts of a case and of its place, by which a line may answer.
CREATE TYPE "CaseGrade" AS ENUM ('ORDINARY', 'MAJOR', 'SEVERE');
CREATE TYPE "AreaClass" AS ENUM ('FIRST', 'SECOND', 'THIRD', 'FOURTH');

ALTER TABLE "organization_units" ADD COLUMN "area_class" "AreaClass";
ALTER TABLE "unit_grids" ADD COLUMN "area_class" "AreaClass";
ALTER TABLE "cases"
  ADD COLUMN "area_class" "AreaClass",
  ADD COLUMN "grade" "CaseGrade" NOT NULL DEFAULT 'ORDINARY';
ALTER TABLE "manual_entries"
  ADD COLUMN "area_class" "AreaClass",
  ADD COLUMN "grade" "CaseGrade";
ALTER TABLE "manual_trial_changes"
  ADD COLUMN "area_class" "AreaClass",
  ADD COLUMN "grade" "CaseGrade" NOT NULL DEFAULT 'ORDINARY';
ALTER TABLE "manual_examples"
  ADD COLUMN "area_class" "AreaClass",
  ADD COLUMN "grade" "CaseGrade" NOT NULL DEFAULT 'ORDINARY';
