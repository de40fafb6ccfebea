package main

import (
	"sort"
	"sync"
)

// Rec collects one window while it is open.
type Rec struct {
	mu   sync.Mutex
	lat  map[string][]float64 // ms
	proc int64
	act  int64
	errs int64
	poll int64
}

// note adds a latency; an action counts as one, and what became visible joins its own series.
func (r *Rec) note(name string, ms float64, action, visible bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.lat[name] = append(r.lat[name], ms)
	if action {
		r.lat["action"] = append(r.lat["action"], ms)
		r.act++
	}
	if visible {
		r.lat["visible"] = append(r.lat["visible"], ms)
	}
}

// Pct is a series of latencies in ms.
type Pct struct {
	N                  int
	P50, P95, P99, Max float64
}

func pct(v []float64) Pct {
	if len(v) == 0 {
		return Pct{}
	}
	sort.Float64s(v)
	q := func(p float64) float64 { return v[min(int(p*float64(len(v))), len(v)-1)] }
	return Pct{len(v), q(.50), q(.95), q(.99), v[len(v)-1]}
}

// Run is one measured window.
type Run struct {
	Secs                   float64
	Procs, Actions, Errors int64
	ProcPerS, ActPerS      float64
	Polls                  int64
	Other                  float64 // cores used in the window by processes that are not part of the benchmark (steal included)
	Clean                  bool
	Lat                    map[string]Pct
	A, B                   Sys
}

func (r *Rec) run(secs float64, a, b Sys) Run {
	r.mu.Lock()
	defer r.mu.Unlock()
	ru := Run{Secs: secs, Procs: r.proc, Actions: r.act, Errors: r.errs, Polls: r.poll, Lat: map[string]Pct{}, A: a, B: b}
	ru.ProcPerS, ru.ActPerS = float64(r.proc)/secs, float64(r.act)/secs
	for k, v := range r.lat {
		ru.Lat[k] = pct(v)
	}
	ru.Other = other(a, b, secs)
	ru.Clean = ru.Other <= maxOther
	return ru
}

func other(a, b Sys, secs float64) float64 {
	return max(0, (b.HostBusy-a.HostBusy-(b.SrvCPU-a.SrvCPU)-(b.PgCPU-a.PgCPU)-(b.MeCPU-a.MeCPU))/secs)
}

// pick keeps the wanted number of windows: clean ones first, else those least disturbed.
func pick(rs []Run, n int) []Run {
	sort.SliceStable(rs, func(i, j int) bool {
		if rs[i].Clean != rs[j].Clean {
			return rs[i].Clean
		}
		return !rs[i].Clean && rs[i].Other < rs[j].Other
	})
	if len(rs) > n {
		rs = rs[:n]
	}
	return rs
}

// Result is what one command of the driver found.
type Result struct {
	Kind, Peer, Version, Label, When string
	Conc                             int
	Runs                             []Run
	Finished, Counted                int64
	Windows                          int // windows measured; Runs keeps the cleanest
	Note                             string
}

var maxOther = 0.3
var maxWindows = 10
