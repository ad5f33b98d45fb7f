-- 通知渠道 by which somebody does not want to be told of notices; in the app they always are.
ALTER TABLE "people" ADD COLUMN "declined_channels" "DeliveryChannel"[] NOT NULL DEFAULT ARRAY[]::"DeliveryChannel"[]
  CONSTRAINT "people_declined_channels" CHECK ("declined_channels" <@ ARRAY['EMAIL', 'TEXT_MESSAGE']::"DeliveryChannel"[]);
