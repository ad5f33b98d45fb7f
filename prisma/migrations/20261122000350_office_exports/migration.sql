-- 导出管理列表 the lists of the administration can be exported as well.
ALTER TYPE "ViewList" ADD VALUE 'PEOPLE';
ALTER TYPE "ViewList" ADD VALUE 'UNITS';
ALTER TYPE "ViewList" ADD VALUE 'DUTIES';
ALTER TYPE "ViewList" ADD VALUE 'AUDIT';
ALTER TYPE "ViewList" ADD VALUE 'COMPONENTS';
ALTER TYPE "ViewList" ADD VALUE 'CATALOGUE';
