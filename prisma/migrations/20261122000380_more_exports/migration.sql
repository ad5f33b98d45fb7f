-- 导出 whatever stands in a table can be exported: who held a role, names, keys, handovers, requests of time, editions.
ALTER TYPE "ViewList" ADD VALUE 'ROLE_HOLDERS';
ALTER TYPE "ViewList" ADD VALUE 'LABELS';
ALTER TYPE "ViewList" ADD VALUE 'API_KEYS';
ALTER TYPE "ViewList" ADD VALUE 'HANDOVERS';
ALTER TYPE "ViewList" ADD VALUE 'CLOCK_REQUESTS';
ALTER TYPE "ViewList" ADD VALUE 'MANUAL_EDITIONS';
ALTER TYPE "ViewList" ADD VALUE 'PROCESS_EDITIONS';
