# Dateline. `make run` and `make test` are all that a newcomer needs; both do
# the set-up, say what they do, and are safe to repeat.

# The tags are settled: other ones rebuild the world. migrated_fynedo says that
# every call to Fyne is on its own goroutine; sqlite_fts5 builds full text search in.
TAGS    := migrated_fynedo,sqlite_fts5
BUILD   := build
PROGRAM := $(BUILD)/dateline
DEMO    := $(BUILD)/demo.dateline
GO      := go

# Property tests draw from a fixed seed, so that the same tree gives the same
# answer; "make explore" lets them go where they like.
PROPERTY := $(shell grep -rl --include='*_test.go' pgregory.net/rapid . | xargs -n1 dirname | sort -u)
PLAIN     = $(filter-out $(PROPERTY:./%=dateline/%),$(shell $(GO) list -tags $(TAGS) ./...)) $(OWN)
# A module of ours that stands in for another one (go.mod), which ./... passes over.
OWN      := github.com/markusmobius/go-dateparser
SEED     := 20261123

.PHONY: help run test setup build check-format check-code unit explore race fyne-thread e2e readers demo bench cover package install clean

help: ## list the targets
	@grep -hE '^[a-z0-9-]+:.*## ' Makefile | sed -E 's/^([a-z0-9-]+):.*## /  \1|/' | column -t -s '|'

run: demo ## build, load the samples into a demo library, open the window
	@script/show $(PROGRAM) $(DEMO) $(BUILD)

test: setup check-format check-code unit race e2e readers ## everything that must hold before a change lands
	@echo "== all tests passed"

setup: ## install what the build and the tests need (Debian and Ubuntu), or name it
	@script/setup

build: setup ## build the program into build/
	@echo "== building $(PROGRAM) (the first build takes some minutes, later ones seconds)"
	@mkdir -p $(BUILD)
	@$(GO) build -tags $(TAGS) -o $(PROGRAM) ./cmd/dateline

demo: build
	@echo "== loading the sample articles into $(DEMO)"
	@$(PROGRAM) import -q -l $(DEMO) assets/samples

check-format:
	@echo "== format"
	@bad=$$(gofmt -l .); test -z "$$bad" || { echo "not formatted: $$bad"; exit 1; }

check-code:
	@echo "== vet and static analysis"
	@$(GO) vet -tags $(TAGS) ./... $(OWN)
	@$(GO) tool staticcheck -tags $(TAGS) ./... $(OWN)

unit: ## unit, corpus, property and golden tests, and the seeds of the fuzz targets
	@echo "== unit, corpus, property and golden tests, fuzz seeds"
	@env -u DISPLAY -u WAYLAND_DISPLAY $(GO) test -tags $(TAGS) $(PLAIN)
	@env -u DISPLAY -u WAYLAND_DISPLAY $(GO) test -tags $(TAGS) $(PROPERTY) -rapid.seed=$(SEED)

explore: ## property tests from a random seed, ten times as many cases
	@env -u DISPLAY -u WAYLAND_DISPLAY $(GO) test -tags $(TAGS) $(PROPERTY) -rapid.checks=1000

# One run does two jobs, because each needs a build of its own of everything:
# the race detector, and (without the tag) Fyne's own complaint about calls
# from other goroutines.
RACED    := ./app ./app/ink ./app/session ./intake ./storage
RACE      = env -u DISPLAY -u WAYLAND_DISPLAY $(GO) test -short -race -tags sqlite_fts5 -timeout 20m

race: ## the race detector, and Fyne's check of the calling goroutine
	@echo "== race detector, and Fyne's check of its calling goroutine"
	@mkdir -p $(BUILD)
	@{ $(RACE) $(filter-out $(PROPERTY),$(RACED)) && $(RACE) $(filter $(PROPERTY),$(RACED)) -rapid.seed=$(SEED); } > $(BUILD)/race.log 2>&1 \
		|| { tail -n 60 $(BUILD)/race.log; exit 1; }
	@! grep -n "Error in Fyne call thread" $(BUILD)/race.log
	@grep -E '^(ok|\?)' $(BUILD)/race.log

e2e: build ## a real window, a real drop, real keys, under a virtual display
	@echo "== end to end, in a real window"
	@script/e2e $(PROGRAM) $(BUILD)

readers: build ## other programs read what is exported: calendars, browsers, drawing programs …
	@echo "== real readers of what is exported"
	@script/readers $(PROGRAM) $(BUILD)

bench: ## benchmarks, as go test prints them
	@$(GO) test -tags $(TAGS) -run '^$$' -bench . -benchmem ./timeline/... ./storage

cover: ## test coverage by package
	@env -u DISPLAY -u WAYLAND_DISPLAY $(GO) test -tags $(TAGS) -cover ./... | grep -v 'no test files'

package: build ## the installable bundle for this platform, in dist/
	@script/package $(PROGRAM)

clean: ## remove what was built
	rm -rf $(BUILD) dist
