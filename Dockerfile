# The application alone; PostgreSQL and Zeebe run beside it (docker-compose.yml).
FROM node:20-bookworm-slim
WORKDIR /zhihui
COPY package.json package-lock.json ./
# The embedded database is not needed here: DATABASE_URL names one.
RUN npm ci --omit=dev --ignore-scripts && npm cache clean --force
COPY . .
RUN mkdir -p /data && chown node:node /data
USER node
ENV DATA_DIR=/data HOST=0.0.0.0
EXPOSE 4000 4002
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:4000/readyz').then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["npm", "start"]
