-- 部件地图 the components of a part of the map.
CREATE INDEX "components_latitude_longitude_idx" ON "components"("latitude", "longitude");
