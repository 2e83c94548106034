# The whole of the project in a few words. Everything that is missing is installed by `make tools`.
PREFIX ?= /usr/local
REAL_FILES ?= ../shared/data/exports
LINES ?= 10000000
KILLS ?= 1000
VERSION := $(shell sed -n 's/.*current = "\(.*\)"/\1/p' Sources/Reporter/ProgramVersion.swift)
DATE := $(shell sed -n 's/.*date = "\(.*\)"/\1/p' Sources/Reporter/ProgramVersion.swift)

# One set of flags for every release build: changing it builds everything anew.
RELEASE := --configuration release --static-swift-stdlib --product impact -Xswiftc -gnone
DEBUG := --explicit-target-dependency-import-check error
BINARY := .build/release/impact

.PHONY: help tools report test lint docs real memory scale hostile bench bench-serve bench-ledger release install uninstall clean

help: ## Show the targets
	@sed -n 's/^\([a-z-]*\):.*## /\1: /p' $(MAKEFILE_LIST)

tools: ## Install the system packages that are missing
	@sh Scripts/install-packages.sh

report: tools release ## Make a statement from the example exports, and name the file to open
	@$(BINARY) report Examples/exports --entity "Example shop" --role retailer -o statement --replace
	@echo "Open statement/statement.html"

test: tools ## Run all tests (debug build)
	swift build $(DEBUG) --build-tests
	swift test --skip-build --disable-xctest

lint: ## Check the style of the sources
	swift format lint --strict --recursive --parallel Package.swift Sources Tests Benchmarks

docs: tools ## Build the documentation, warnings as errors
	@sh Scripts/build-docs.sh

real: tools ## Run the checks on real exports in the folder REAL_FILES, and on the service with a browser
	swift build $(DEBUG) --build-tests
	IMPACT_REAL_FILES="$(REAL_FILES)" swift test --skip-build --disable-xctest --filter "RealFiles|RealTable|RealInvoice|RealContainers"
	IMPACT_KILLS=$(KILLS) swift test --skip-build --disable-xctest --filter LedgerKillTests
	@sh Scripts/check-serve.sh .build/debug/impact
	@python3 Scripts/check-page.py .build/debug/impact .build/serve/examples.impact .build/serve/token.txt C4002

bench: tools release ## Compare with DuckDB, Polars and pandas on LINES lines (ROWS_100M=1: growth to 100 million too)
	swift build --package-path Benchmarks --configuration release
	python3 Benchmarks/check_generator.py Benchmarks/.build/release/GenerateSales
	python3 Benchmarks/compare.py --binary $(BINARY) --lines $(LINES) $(if $(ROWS_100M),--large) \
		--results Benchmarks/RESULTS.md --json .build/bench/results.json

bench-serve: tools release ## Measure look-ups of orders with wrk, in a ledger of LINES lines
	swift build --package-path Benchmarks --configuration release --product GenerateSales
	@sh Scripts/bench-serve.sh $(BINARY) Benchmarks/.build/release/GenerateSales $(LINES)

bench-ledger: tools release ## Compare 'ledger add' with 'sqlite3 .import' on a million lines
	swift build --package-path Benchmarks --configuration release --product GenerateSales
	@sh Scripts/bench-ledger.sh $(BINARY) Benchmarks/.build/release/GenerateSales 1000000

memory: tools release ## Check that memory does not grow with the file
	@sh Scripts/check-memory.sh $(BINARY) 600000

scale: tools release ## Check that ten times as much costs about ten times as much
	@sh Scripts/check-scale.sh $(BINARY) Examples/overlay

hostile: tools release ## Feed the program files that are made to break it
	@sh Scripts/check-hostile.sh $(BINARY) 600000 60

release: ## Build the program as it is installed
	swift build $(RELEASE)

install: tools release ## Install program, manual page and completions below PREFIX
	swift build --product generate-manual
	@sh Scripts/install.sh "$(DESTDIR)$(PREFIX)" "$(BINARY)" "$(VERSION)" "$(DATE)"

uninstall: ## Remove what install put below PREFIX
	@sh Scripts/uninstall.sh "$(DESTDIR)$(PREFIX)"

clean: ## Remove what was built
	rm -rf .build statement
