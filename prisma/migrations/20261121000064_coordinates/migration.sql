-- 坐标系 a case's point stands in WGS84; what was given, and in which system, is kept beside it.
CREATE TYPE "CoordinateSystem" AS ENUM ('WGS84', 'CGCS2000', 'GCJ02', 'BD09');
ALTER TABLE "cases" ADD COLUMN "coordinate_system" "CoordinateSystem" NOT NULL DEFAULT 'WGS84',
  ADD COLUMN "given_longitude" DOUBLE PRECISION, ADD COLUMN "given_latitude" DOUBLE PRECISION;
