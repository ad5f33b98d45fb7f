-- 大类英文名: empty where the city knows none; told by the files of the catalogue, as those of its classes are.
ALTER TABLE catalogue_classes ADD COLUMN major_name_en text NOT NULL DEFAULT '';
