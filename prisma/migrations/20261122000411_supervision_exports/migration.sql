-- 导出 the list of supervision orders can be exported, too.
ALTER TYPE "ViewList" ADD VALUE 'SUPERVISION_ORDERS';
