-- 城市时间: a productive city runs in real time, whatever is asked for; demo and sandbox cities may run ahead.
ALTER TABLE "cities" ADD CONSTRAINT "cities_productive_time" CHECK ("demo" OR "clock_offset_ms" = 0);
