-- 退回成立: the time of a visit that ended by a return which the dispatcher upheld is not counted against the unit; its ledger says so.
ALTER TYPE "ClockEntryKind" ADD VALUE 'RETURN_UPHELD';
