-- 导出 the mapping of classes between two editions of the catalogue can be exported, too.
ALTER TYPE "ViewList" ADD VALUE 'CLASS_MAPPINGS';
