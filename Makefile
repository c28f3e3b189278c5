# Two commands are all that a newcomer needs: `make site` and `make test`.
# Both first install what is missing and work from a fresh clone.

CHRONICLE = .build/release/chronicle

.PHONY: help site test check format lint evaluate bench fuzz golden install clean setup

PREFIX = /usr/local

help: ## Say what there is
	@grep -E '^[a-z]+:.*##' Makefile | sed 's/:.*## /\t/' | expand -t 12

site: setup ## Build the sample chronicle into public/
	swift build -c release --product chronicle
	$(CHRONICLE) build .

test: setup ## Build and run all tests, those in a browser too
	swift test --disable-xctest --parallel
	scripts/test-browser

check: lint test ## What a commit must pass: lint, tests, the sample built twice alike
	scripts/check-reproducible

lint: ## Check the formatting of all Swift
	swift format lint --strict --recursive Sources Tests Package.swift

format: ## Format all Swift
	swift format format --in-place --recursive Sources Tests Package.swift

evaluate: setup ## Print how well clippings are read, on gold files
	swift build -c release --product chronicle
	scripts/evaluate

bench: setup ## Time a full build and rebuilds of a thousand articles
	swift build -c release --product chronicle
	scripts/bench

fuzz: setup ## Look for texts that stop the program, a minute for each parser (libFuzzer; half an hour)
	scripts/fuzz

golden: ## Write the expected output of whole-site tests anew (look at the diff)
	UPDATE_GOLDEN=1 swift test --disable-xctest --filter EndToEndTests

install: setup ## Install the program, its manual page and completions below PREFIX (/usr/local)
	swift build -c release --product chronicle
	install -D $(CHRONICLE) $(DESTDIR)$(PREFIX)/bin/chronicle
	install -D -m 644 docs/chronicle.1 $(DESTDIR)$(PREFIX)/share/man/man1/chronicle.1
	scripts/install-completions $(CHRONICLE) $(DESTDIR)$(PREFIX)/share

clean: ## Remove what was built
	rm -rf .build .chronicle

setup:
	@scripts/setup
