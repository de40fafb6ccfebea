// Load driver for the benchmark. One binary, no dependencies; an engine is a small JSON file (adapters/*.json) that maps
// the procedure onto its URLs.
//
//	driver load  -adapter A -c 16 -warm 30s -dur 20s -runs 3 -dsn D -pid api=P,worker=Q -pgpid R -out F
//	driver inbox -adapter A -c 1 -dur 4s -runs 3 -depts 1000 -teachers 10000 -label 100k -out F
//	driver open  -adapter A -c 16 -n 5000          (start N procedures and leave them at 'visa')
//	driver sample -dur 20s -dsn D -pid P -pgpid Q -label idle -out F   (no load: CPU, commits, WAL)
//	driver report F...                             (Markdown tables from result files)
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"time"
)

func main() {
	if len(os.Args) < 2 {
		fmt.Fprintln(os.Stderr, "usage: driver load|inbox|open|sample|report ...")
		os.Exit(2)
	}
	mode := os.Args[1]
	if mode == "report" {
		report(os.Args[2:])
		return
	}
	fs := flag.NewFlagSet(mode, flag.ExitOnError)
	af := fs.String("adapter", "", "adapter JSON")
	c := fs.Int("c", 16, "concurrent actors")
	warm := fs.Duration("warm", 10*time.Second, "")
	dur := fs.Duration("dur", 20*time.Second, "")
	think := fs.Duration("think", 0, "pause between finding a task and acting on it")
	runs := fs.Int("runs", 3, "")
	n := fs.Int("n", 1000, "")
	var people People
	fs.IntVar(&people.Depts, "depts", 100, "")
	fs.IntVar(&people.Councils, "councils", 20, "")
	fs.IntVar(&people.Teachers, "teachers", 10000, "")
	dsn := fs.String("dsn", "", "")
	pids := fs.String("pid", "0", "server process, or several as name=number,name=number")
	pgpid := fs.Int("pgpid", 0, "postmaster pid")
	label := fs.String("label", "", "")
	out := fs.String("out", "", "")
	fs.Float64Var(&maxOther, "maxother", maxOther, "repeat a window in which other processes used more cores than this")
	fs.IntVar(&maxWindows, "maxwindows", maxWindows, "give up repeating after this many windows (at most 30)")
	fs.Parse(os.Args[2:])
	a, err := readAdapter(*af)
	giveUp(err)
	servers, err := parseServers(*pids)
	giveUp(err)
	ps := Processes{*dsn, servers, *pgpid}
	var res Result
	switch mode {
	case "load":
		res = load(a, Load{*c, *warm, *dur, *think, *runs, people, ps, *label})
	case "inbox":
		res = inbox(a, *c, *dur, *runs, people, *label, ps)
	case "open":
		openN(a, *c, *n, people)
		return
	case "sample":
		s0 := snap(ps)
		t0 := time.Now()
		time.Sleep(*dur)
		run := Run{Secs: time.Since(t0).Seconds(), B: snap(ps), A: s0}
		run.Other = other(run.A, run.B, run.Secs)
		res = Result{Kind: "sample", Peer: a.Name, Version: a.Version, Label: *label, When: t0.UTC().Format(time.RFC3339), Runs: []Run{run}}
	default:
		os.Exit(2)
	}
	if *out != "" {
		j, err := json.MarshalIndent(res, "", " ")
		giveUp(err)
		giveUp(os.WriteFile(*out, j, 0o644))
	}
}

func giveUp(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
