-- 抽查: a line may have the handling of its cases verified by a sample that goes by risk; what was drawn stays with the case.
ALTER TYPE "LineVerification" ADD VALUE 'SAMPLED' BEFORE 'NONE';
ALTER TABLE "cases" ADD COLUMN "verification_sample" JSONB;
-- the latest closed cases of a unit: how often its work had to be done over
CREATE INDEX cases_unit_past_idx ON cases (responsible_unit_id, closed_at DESC) WHERE closed_at IS NOT NULL;
