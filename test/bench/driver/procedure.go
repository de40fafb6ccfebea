package main

import (
	"fmt"
	"math/rand"
	"strconv"
	"time"
)

// Step is one act after the start; its name is also the action's.
type Step struct {
	Name  string
	Group bool
	Who   func(f form) string
}

// form is what one procedure is started with, and who acts in it.
type form struct {
	key, dept, council, teacher string
	vars                        [][2]string
}

// People is how many there are to choose from.
type People struct{ Depts, Councils, Teachers int }

var steps = []Step{
	{"visa", true, func(f form) string { return f.dept }},
	{"council", true, func(f form) string { return f.council }},
	{"registrar", true, func(f form) string { return "registrar" }},
	{"teacherDone", false, func(f form) string { return f.teacher }},
}

var actionNames = []string{"start", "visa", "council", "registrar", "teacherDone"}

const words = "The student was ill during the control week and presented the certificate within the period set by the regulations"

func newForm(r *rand.Rand, n People) form {
	f := form{
		key:     fmt.Sprintf("N-%d-%d", time.Now().UnixNano(), r.Intn(1e6)),
		dept:    fmt.Sprintf("dept-%d", r.Intn(n.Depts)),
		council: fmt.Sprintf("council-%d", r.Intn(n.Councils)),
		teacher: fmt.Sprintf("teacher-%d", r.Intn(n.Teachers)),
	}
	f.vars = [][2]string{
		{"teacher", f.teacher}, {"dept", f.dept}, {"council", f.council},
		{"student", fmt.Sprintf("Student Name %d", r.Intn(100000))},
		{"studentId", strconv.Itoa(100000 + r.Intn(900000))},
		{"discipline", fmt.Sprintf("Discipline number %d", r.Intn(500))},
		{"oldGrade", strconv.Itoa(r.Intn(100))}, {"newGrade", strconv.Itoa(r.Intn(100))},
		{"semester", "2026-1"}, {"reason", words[:60+r.Intn(len(words)-60)]},
	}
	return f
}
