# Two commands do everything on a fresh Debian or Ubuntu machine with Swift:
#   make mock    runs the city
#   make test    runs the tests
# Each installs what the system lacks first.

SWIFT ?= swift
SOURCES = Package.swift Sources MockServer Tests Benchmarks Examples/NearbyBikes/Package.swift Examples/NearbyBikes/Sources \
	Examples/BudgetApp/Package.swift Examples/BudgetApp/Sources
MOCK_FLAGS ?=

.PHONY: help mock test smoke durable transports bench dist format lint lean fixtures

help:
	@sed -n 's/^#:  *//p' $(MAKEFILE_LIST)

#: make mock       run the city on http://127.0.0.1:8040   (MOCK_FLAGS="--port 0 --strict")
mock:
	@scripts/require swift sqlite
	$(SWIFT) run civic-mock $(MOCK_FLAGS)

#: make test       run the tests
test:
	@scripts/require swift sqlite libcurl
	$(SWIFT) test

#: make smoke      run the server as a stranger would: flags, signals, bad starts
smoke:
	@scripts/require swift sqlite curl
	scripts/smoke

#: make durable    kill the server while 64 writers vote, and count the ballots
durable:
	@scripts/require swift sqlite python3
	scripts/durable

#: make transports test every transport through a socket, AsyncHTTPClient too
transports:
	@scripts/require swift sqlite libcurl zlib
	$(SWIFT) test --traits MockServer,AsyncHTTPClient --scratch-path .build-transports --filter CityServerTests

#: make bench      measure, in release mode
bench:
	@scripts/require swift sqlite libcurl wrk nginx python3
	Benchmarks/run

#: make dist       build dist/civic-mock, which runs on a machine without Swift
dist:
	@scripts/require swift sqlite libcurl
	scripts/dist

#: make format     format the sources
format:
	@scripts/require swift
	$(SWIFT) format format --in-place --parallel --recursive $(SOURCES)

#: make lint       check the format of the sources
lint:
	@scripts/require swift
	$(SWIFT) format lint --strict --parallel --recursive $(SOURCES)

#: make lean       prove that an app which links the client resolves one package
lean:
	@scripts/require swift libcurl python3
	scripts/lean

#: make fixtures   write the fixtures anew
fixtures:
	@scripts/require python3
	python3 MockServer/Fixtures/generate.py
