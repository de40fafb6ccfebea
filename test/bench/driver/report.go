package main

import (
	"encoding/json"
	"fmt"
	"os"
	"sort"
)

func mmm(v []float64) (lo, med, hi float64) {
	if len(v) == 0 {
		return
	}
	s := append([]float64{}, v...)
	sort.Float64s(s)
	return s[0], s[len(s)/2], s[len(s)-1]
}

func f3(v []float64, format string) string {
	lo, m, hi := mmm(v)
	return fmt.Sprintf(format+" / **"+format+"** / "+format, lo, m, hi)
}

func report(files []string) {
	var rs []Result
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			continue
		}
		var r Result
		if json.Unmarshal(b, &r) == nil {
			rs = append(rs, r)
		}
	}
	each := func(r Result, f func(Run) float64) (o []float64) {
		for _, x := range r.Runs {
			o = append(o, f(x))
		}
		return
	}
	name := func(r Result) string {
		if r.Label != "" {
			return r.Peer + " (" + r.Label + ")"
		}
		return r.Peer
	}
	fmt.Println("### Throughput (min / **median** / max of the runs)\n\n| Peer | Concurrency | procedures/s | actions/s | errors | counted = in DB | windows kept/run | foreign CPU in kept windows, cores |\n|---|---|---|---|---|---|---|---|")
	for _, r := range rs {
		if r.Kind != "load" {
			continue
		}
		var e int64
		for _, x := range r.Runs {
			e += x.Errors
		}
		fmt.Printf("| %s | %d | %s | %s | %d | %d = %d | %d/%d | %s |\n", name(r), r.Conc, f3(each(r, func(x Run) float64 { return x.ProcPerS }), "%.1f"), f3(each(r, func(x Run) float64 { return x.ActPerS }), "%.0f"), e, r.Counted, r.Finished, len(r.Runs), r.Windows, f3(each(r, func(x Run) float64 { return x.Other }), "%.2f"))
	}
	fmt.Println("\n### Latency, ms: p50 / p95 / p99 (each the median of the runs)\n\n| Peer | Concurrency | all actions | start | visa | council | registrar | teacherDone | action -> task in next inbox | whole procedure |\n|---|---|---|---|---|---|---|---|---|---|")
	for _, r := range rs {
		if r.Kind != "load" {
			continue
		}
		fmt.Printf("| %s | %d |", name(r), r.Conc)
		for _, k := range []string{"action", "start", "visa", "council", "registrar", "teacherDone", "visible", "procedure"} {
			_, a, _ := mmm(each(r, func(x Run) float64 { return x.Lat[k].P50 }))
			_, b, _ := mmm(each(r, func(x Run) float64 { return x.Lat[k].P95 }))
			_, c, _ := mmm(each(r, func(x Run) float64 { return x.Lat[k].P99 }))
			fmt.Printf(" %.1f / %.1f / %.1f |", a, b, c)
		}
		fmt.Println()
	}
	fmt.Println("\n### Cost (median of the runs)\n\n| Peer | Concurrency | server RSS MiB (peak) | postgres anon MiB | server CPU ms/procedure | postgres CPU ms/procedure | driver CPU ms/procedure | transactions/procedure (reads included) | WAL KiB/procedure | DB growth KiB/procedure | inbox polls/procedure | procedures per core-second (server+postgres) |\n|---|---|---|---|---|---|---|---|---|---|---|---|")
	for _, r := range rs {
		if r.Kind != "load" {
			continue
		}
		med := func(f func(Run) float64) float64 { _, m, _ := mmm(each(r, f)); return m }
		pp := func(f func(Run) float64) float64 {
			return med(func(x Run) float64 { return f(x) / float64(max(1, x.Procs)) })
		}
		fmt.Printf("| %s | %d | %.0f (%.0f) | %.0f | %.2f | %.2f | %.2f | %.1f | %.1f | %.1f | %.1f | %.1f |\n", name(r), r.Conc,
			med(func(x Run) float64 { return x.B.RSSMiB }), med(func(x Run) float64 { return x.B.PeakMiB }), med(func(x Run) float64 { return x.B.PgMiB }),
			pp(func(x Run) float64 { return 1000 * (x.B.SrvCPU - x.A.SrvCPU) }),
			pp(func(x Run) float64 { return 1000 * (x.B.PgCPU - x.A.PgCPU) }),
			pp(func(x Run) float64 { return 1000 * (x.B.MeCPU - x.A.MeCPU) }),
			pp(func(x Run) float64 { return float64(x.B.Commits - x.A.Commits) }),
			pp(func(x Run) float64 { return float64(x.B.WAL-x.A.WAL) / 1024 }),
			pp(func(x Run) float64 { return float64(x.B.DBSize-x.A.DBSize) / 1024 }),
			pp(func(x Run) float64 { return float64(x.Polls) }),
			med(func(x Run) float64 { return float64(x.Procs) / (x.B.SrvCPU - x.A.SrvCPU + x.B.PgCPU - x.A.PgCPU) }))
	}
	fmt.Println("\n### Inbox page of 25, sorted by due date, ms: p50 min/**median**/max; p99 min/**median**/max of the runs\n\n| Peer | open tasks | readers | one department's group | hot group (10% of all tasks) | assignee | foreign CPU, cores |\n|---|---|---|---|---|---|---|")
	for _, r := range rs {
		if r.Kind != "inbox" {
			continue
		}
		fmt.Printf("| %s | %s (%d) | %d |", r.Peer, r.Label, r.Counted, r.Conc)
		for _, k := range []string{"group", "hotgroup", "assignee"} {
			fmt.Printf(" %s; %s |", f3(each(r, func(x Run) float64 { return x.Lat[k].P50 }), "%.2f"), f3(each(r, func(x Run) float64 { return x.Lat[k].P99 }), "%.2f"))
		}
		fmt.Printf(" %s |\n", f3(each(r, func(x Run) float64 { return x.Other }), "%.2f"))
	}
	fmt.Println("\n### Idle cost (no requests)\n\n| Peer | state | server CPU, % of one core | postgres CPU, % of one core | transactions/s | WAL KiB/s | server RSS MiB | foreign CPU, cores |\n|---|---|---|---|---|---|---|---|")
	for _, r := range rs {
		if r.Kind != "sample" {
			continue
		}
		x := r.Runs[0]
		fmt.Printf("| %s | %s | %.1f | %.1f | %.1f | %.1f | %.0f | %.2f |\n", r.Peer, r.Label, 100*(x.B.SrvCPU-x.A.SrvCPU)/x.Secs, 100*(x.B.PgCPU-x.A.PgCPU)/x.Secs, float64(x.B.Commits-x.A.Commits)/x.Secs, float64(x.B.WAL-x.A.WAL)/1024/x.Secs, x.B.RSSMiB, other(x.A, x.B, x.Secs))
	}
}
