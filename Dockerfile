# The product as `make run` starts it, for docker-compose.yaml.
FROM node:20-bookworm-slim AS node

FROM eclipse-temurin:25-jdk
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm \
    && ln -s ../lib/node_modules/npm/bin/npx-cli.js /usr/local/bin/npx \
    && apt-get update \
    && apt-get install -y --no-install-recommends curl libstdc++6 make python3 \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --create-home basel
USER basel
WORKDIR /basel
COPY --chown=basel . .
RUN make build && mkdir -p .basel
EXPOSE 8000
CMD ["make", "run", "ARGS=--bind 0.0.0.0 --dynamodb http://localstack:4566"]
