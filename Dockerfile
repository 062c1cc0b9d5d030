# A hub with its wall. Built here, run as the image's own user "node".
FROM node:22-slim AS build
WORKDIR /hub
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build && npm prune --omit=dev --no-audit --no-fund

FROM node:22-slim
WORKDIR /hub
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 HUB_CONFIG=/config/hub.yaml HUB_DATA=/data
COPY --from=build /hub/package.json ./
COPY --from=build /hub/node_modules ./node_modules
COPY --from=build /hub/server/hubwall.mjs ./server/hubwall.mjs
COPY --from=build /hub/dist ./dist
COPY --from=build /hub/fixtures ./fixtures
COPY --from=build /hub/docs ./docs
RUN mkdir /data /config && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=5s --timeout=2s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server/hubwall.mjs", "start"]
