-- 退回不成立: a ruling finds that the unit had to handle what it had sent back; the time that its return had excused counts again.
ALTER TYPE "ClockEntryKind" ADD VALUE 'RETURN_OVERRULED';
