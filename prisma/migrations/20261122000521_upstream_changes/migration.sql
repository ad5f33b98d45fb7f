-- 承接变化: what a place above has changed since, taken into a draft as one act.
ALTER TYPE "ManualEditKind" ADD VALUE 'UPSTREAM';
