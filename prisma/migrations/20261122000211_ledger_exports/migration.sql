-- 导出台账 the ledger of the clocks is a list that can be exported.
ALTER TYPE "ViewList" ADD VALUE 'CLOCK_LEDGER';
