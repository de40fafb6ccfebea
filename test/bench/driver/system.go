package main

import (
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"
)

// Proc is what one server process, with all its descendants, has used so far.
type Proc struct {
	CPU             float64 // seconds
	RSSMiB, PeakMiB float64
}

// Sys is the state of the machine at one moment.
type Sys struct {
	Commits, WAL, DBSize int64
	SrvCPU, PgCPU, MeCPU float64 // seconds
	RSSMiB, PeakMiB      float64
	PgMiB                float64
	HostBusy, HostTotal  float64
	Procs                map[string]Proc `json:",omitempty"`
}

// Processes names what is measured: server processes by name, and the postmaster.
type Processes struct {
	DSN     string
	Servers map[string]int
	Pg      int
}

// parseServers reads `4711` or `api=4711,worker=4712`.
func parseServers(text string) (map[string]int, error) {
	out := map[string]int{}
	for _, part := range strings.Split(text, ",") {
		name, number, named := strings.Cut(part, "=")
		if !named {
			name, number = "server", part
		}
		pid, err := strconv.Atoi(number)
		if err != nil {
			return nil, fmt.Errorf("-pid: %q is not a process number", number)
		}
		if pid > 0 {
			out[name] = pid
		}
	}
	return out, nil
}

func psql(dsn, q string) string {
	if dsn == "" || q == "" {
		return ""
	}
	out, err := exec.Command("psql", dsn, "-AtXc", q).Output()
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(out))
}

func num(s string) int64 { n, _ := strconv.ParseInt(s, 10, 64); return n }

// statFields are the fields of /proc/PID/stat behind the name, which may hold spaces and brackets.
func statFields(pid int) []string {
	b, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		return nil
	}
	s := string(b)
	return strings.Fields(s[strings.LastIndex(s, ")")+1:])
}

// cpuOf gives the seconds of processor of a process, with those of its children that have ended.
func cpuOf(pid int, kids bool) float64 {
	f := statFields(pid)
	if f == nil {
		return 0
	}
	var t float64
	n := 2
	if kids {
		n = 4
	}
	for _, x := range f[11 : 11+n] {
		v, _ := strconv.ParseFloat(x, 64)
		t += v
	}
	return t / 100
}

// descendants gives the living children of a process, theirs, and so on: a browser is a tree of processes.
func descendants(pid int) []int {
	kids := map[int][]int{}
	es, _ := os.ReadDir("/proc")
	for _, e := range es {
		p, err := strconv.Atoi(e.Name())
		if err != nil {
			continue
		}
		if f := statFields(p); f != nil {
			pp, _ := strconv.Atoi(f[1])
			kids[pp] = append(kids[pp], p)
		}
	}
	var out []int
	for queue := kids[pid]; len(queue) > 0; queue = queue[1:] {
		out = append(out, queue[0])
		queue = append(queue, kids[queue[0]]...)
	}
	return out
}

// status reads a size of /proc/PID/status, in MiB.
func status(pid int, key string) float64 {
	b, _ := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	for _, l := range strings.Split(string(b), "\n") {
		if strings.HasPrefix(l, key) {
			f := strings.Fields(l)
			n, _ := strconv.ParseFloat(f[1], 64)
			return n / 1024
		}
	}
	return 0
}

func snapProc(pid int) Proc {
	p := Proc{cpuOf(pid, true), status(pid, "VmRSS:"), status(pid, "VmHWM:")}
	for _, k := range descendants(pid) {
		p.CPU += cpuOf(k, true)
		p.RSSMiB += status(k, "VmRSS:")
	}
	return p
}

func snap(ps Processes) Sys {
	s := Sys{Procs: map[string]Proc{}}
	f := strings.Split(psql(ps.DSN, "select xact_commit, pg_current_wal_lsn()-'0/0'::pg_lsn, pg_database_size(current_database()) from pg_stat_database where datname=current_database()"), "|")
	if len(f) == 3 {
		s.Commits, s.WAL, s.DBSize = num(f[0]), num(f[1]), num(f[2])
	}
	for name, pid := range ps.Servers {
		p := snapProc(pid)
		s.Procs[name] = p
		s.SrvCPU += p.CPU
		s.RSSMiB += p.RSSMiB
		s.PeakMiB += p.PeakMiB
	}
	if ps.Pg > 0 {
		s.PgCPU = cpuOf(ps.Pg, true)
		for _, k := range descendants(ps.Pg) {
			s.PgCPU += cpuOf(k, true)
			s.PgMiB += status(k, "RssAnon:")
		}
	}
	s.MeCPU = cpuOf(os.Getpid(), false)
	s.HostBusy, s.HostTotal = host()
	return s
}

// host gives the seconds of processor that anybody used on this machine, and those there were.
func host() (busy, total float64) {
	b, err := os.ReadFile("/proc/stat")
	if err != nil {
		return 0, 0
	}
	f := strings.Fields(strings.SplitN(string(b), "\n", 2)[0])
	for i, x := range f[1:] {
		if i > 7 {
			break
		}
		n, _ := strconv.ParseFloat(x, 64)
		total += n / 100
		if i != 3 && i != 4 {
			busy += n / 100
		}
	}
	return busy, total
}
