# The application alone; PostgreSQL and Zeebe run beside it (docker-compose.yml).
FROM node:20-bookworm-slim AS screens
WORKDIR /zhihui
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build

FROM node:20-bookworm-slim
WORKDIR /zhihui
COPY package.json package-lock.json ./
# The embedded database is not needed here: DATABASE_URL names one.
RUN npm ci --omit=dev --ignore-scripts && npm cache clean --force
COPY . .
COPY --from=screens /zhihui/dist dist
RUN mkdir -p /data && chown node:node /data dist
USER node
# The record sink has no authentication: publish 4000 only, and keep 4002 inside the engine's network.
ENV NODE_ENV=production DATA_DIR=/data HOST=0.0.0.0 SINK_HOST=0.0.0.0
VOLUME /data
EXPOSE 4000 4002
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:4000/readyz').then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Node itself, not npm: signals reach it, and it stops what it started.
CMD ["node", "run.mjs", "main.ts"]
