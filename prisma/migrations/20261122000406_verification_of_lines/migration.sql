-- 核查要求: whether what was done about a case of a line is verified on site before the case is closed.
CREATE TYPE "LineVerification" AS ENUM ('ALWAYS', 'NONE');
ALTER TABLE "manual_entries" ADD COLUMN "verification" "LineVerification" NOT NULL DEFAULT 'ALWAYS';
