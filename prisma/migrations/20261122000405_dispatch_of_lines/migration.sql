-- 派遣方式: whether a case of a line is dispatched automatically or proposed to the dispatcher; by the city's rule where the line says nothing.
CREATE TYPE "LineDispatch" AS ENUM ('BY_CITY', 'AUTOMATIC', 'PROPOSED');
ALTER TABLE "manual_entries" ADD COLUMN "dispatch" "LineDispatch" NOT NULL DEFAULT 'BY_CITY';
