-- 小类 are called by an English name too, where the city knows one.
ALTER TABLE "catalogue_classes" ADD COLUMN "name_en" TEXT NOT NULL DEFAULT '';
