# The whole of the project in a few words. Everything that is missing is installed by `make tools`.
PREFIX ?= /usr/local
VERSION := $(shell sed -n 's/.*current = "\(.*\)"/\1/p' Sources/Reporter/ProgramVersion.swift)
DATE := $(shell sed -n 's/.*date = "\(.*\)"/\1/p' Sources/Reporter/ProgramVersion.swift)

# One set of flags for every release build: changing it builds everything anew.
RELEASE := --configuration release --static-swift-stdlib --product impact -Xswiftc -gnone
DEBUG := --explicit-target-dependency-import-check error
BINARY := .build/release/impact

.PHONY: help tools report test lint install uninstall docs-check clean

help: ## Show the targets
	@sed -n 's/^\([a-z-]*\):.*## /\1: /p' $(MAKEFILE_LIST)

tools: ## Install the system packages that are missing
	@sh Scripts/install-packages.sh

report: tools release ## Make a statement from the example exports, and name the file to open
	@$(BINARY) report Examples/exports --entity "Example shop" --role retailer -o statement --replace

test: tools ## Run all tests (debug build)
	swift build $(DEBUG) --build-tests
	swift test --skip-build --disable-xctest

lint: ## Check the style of the sources
	swift format lint --strict --recursive --parallel Package.swift Sources Tests

.PHONY: release
release:
	swift build $(RELEASE)

install: tools release ## Install program, manual page and completions below PREFIX
	swift build --product impact
	@sh Scripts/install.sh "$(DESTDIR)$(PREFIX)" "$(BINARY)" "$(VERSION)" "$(DATE)"

uninstall: ## Remove what install put below PREFIX
	@sh Scripts/uninstall.sh "$(DESTDIR)$(PREFIX)"

clean: ## Remove what was built
	rm -rf .build statement
