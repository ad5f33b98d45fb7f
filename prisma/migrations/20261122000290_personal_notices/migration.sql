-- 通知 what is meant for somebody in person, as a shift that is handed over (交接班), need not be about a case.
ALTER TABLE "notices" ALTER COLUMN "case_id" DROP NOT NULL;
ALTER TABLE "deliveries" ALTER COLUMN "case_id" DROP NOT NULL;
