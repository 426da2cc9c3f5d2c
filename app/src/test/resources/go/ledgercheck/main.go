// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

// Ledgercheck verifies what a Jingwei ledger publishes, with libraries that others wrote: the
// signatures with golang.org/x/mod/sumdb/note, the tree with golang.org/x/mod/sumdb/tlog. It reads
// one JSON object from standard input, says in a line what held, and ends with 1 at the first thing
// that does not.
package main

import (
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// question is what to verify; all but Keys and Newer may be left out.
type question struct {
	Keys   []string    // of the log and of its witnesses: NAME+HASH+KEY
	Newer  string      // a checkpoint
	Older  string      // an earlier one, which must be its beginning
	Growth []tlog.Hash // the consistency proof between the two
	Entry  *entry      // an entry, from whose fields the leaf is worked out
	Leaf   *tlog.Hash  // or the leaf itself
	Index  int64       // its place in the newer tree
	Path   []tlog.Hash // the inclusion proof
}

// entry has the fields of docs/decisions/0020.
type entry struct {
	County                 uint32
	ID, At, ActorID, About int64
	ActorKind, Unit, Role  string
	Action                 string
	SubjectKind, SubjectID string
	Salt                   []byte
	Reason, Detail         string
}

// cosigner verifies C2SP tlog-cosignature v1, which the library is too old to know.
type cosigner struct {
	name string
	hash uint32
	key  ed25519.PublicKey
}

func (c cosigner) Name() string    { return c.name }
func (c cosigner) KeyHash() uint32 { return c.hash }
func (c cosigner) Verify(msg, sig []byte) bool {
	if len(sig) != 8+ed25519.SignatureSize {
		return false
	}
	second := binary.BigEndian.Uint64(sig)
	signed := fmt.Sprintf("cosignature/v1\ntime %d\n%s", second, msg)
	return ed25519.Verify(c.key, []byte(signed), sig[8:])
}

func verifierOf(vkey string) (note.Verifier, error) {
	parts := strings.SplitN(vkey, "+", 3)
	if len(parts) != 3 {
		return nil, errors.New("not a key: " + vkey)
	}
	coded, err := base64.StdEncoding.DecodeString(parts[2])
	if err != nil || len(coded) != 1+ed25519.PublicKeySize || coded[0] != 4 {
		return note.NewVerifier(vkey)
	}
	sum := sha256.Sum256(append([]byte(parts[0]+"\n"), coded...))
	hash := binary.BigEndian.Uint32(sum[:])
	if parts[1] != fmt.Sprintf("%08x", hash) {
		return nil, errors.New("the hash is not that of the key: " + vkey)
	}
	return cosigner{parts[0], hash, ed25519.PublicKey(coded[1:])}, nil
}

// open verifies a checkpoint's signatures and reads its tree.
func open(text string, known note.Verifiers) (tree tlog.Tree, err error) {
	signed, err := note.Open([]byte(text), known)
	if err != nil {
		return tree, err
	}
	lines := strings.Split(signed.Text, "\n")
	if len(lines) < 4 {
		return tree, errors.New("not a checkpoint")
	}
	if tree.N, err = strconv.ParseInt(lines[1], 10, 64); err != nil {
		return tree, err
	}
	if tree.Hash, err = tlog.ParseHash(lines[2]); err != nil {
		return tree, err
	}
	for _, sig := range signed.Sigs {
		fmt.Printf("signed by %s at %d\n", sig.Name, tree.N)
	}
	return tree, nil
}

func number(out *bytes.Buffer, value interface{}) { binary.Write(out, binary.BigEndian, value) }

func text(out *bytes.Buffer, value string) {
	number(out, uint32(len(value)))
	out.WriteString(value)
}

// record is what the leaf of an entry covers.
func (e *entry) record() []byte {
	var content, out bytes.Buffer
	content.Write(e.Salt)
	text(&content, e.Reason)
	text(&content, e.Detail)
	sum := sha256.Sum256(content.Bytes())
	out.WriteByte(1)
	number(&out, e.County)
	number(&out, e.ID)
	number(&out, e.At)
	text(&out, e.ActorKind)
	number(&out, e.ActorID)
	text(&out, e.Unit)
	text(&out, e.Role)
	text(&out, e.Action)
	text(&out, e.SubjectKind)
	text(&out, e.SubjectID)
	number(&out, e.About)
	out.Write(sum[:])
	return out.Bytes()
}

func check(q question) error {
	var keys []note.Verifier
	for _, vkey := range q.Keys {
		key, err := verifierOf(vkey)
		if err != nil {
			return err
		}
		keys = append(keys, key)
	}
	known := note.VerifierList(keys...)
	newer, err := open(q.Newer, known)
	if err != nil {
		return fmt.Errorf("newer checkpoint: %v", err)
	}
	if q.Older != "" {
		older, err := open(q.Older, known)
		if err != nil {
			return fmt.Errorf("older checkpoint: %v", err)
		}
		if err := tlog.CheckTree(q.Growth, newer.N, newer.Hash, older.N, older.Hash); err != nil {
			return fmt.Errorf("growth: %v", err)
		}
		fmt.Printf("grew from %d to %d\n", older.N, newer.N)
	}
	if q.Entry != nil {
		leaf := tlog.RecordHash(q.Entry.record())
		q.Leaf = &leaf
	}
	if q.Leaf != nil {
		if err := tlog.CheckRecord(q.Path, newer.N, newer.Hash, q.Index, *q.Leaf); err != nil {
			return fmt.Errorf("entry: %v", err)
		}
		fmt.Printf("entry %d is in %d\n", q.Index, newer.N)
	}
	return nil
}

func main() {
	var q question
	if err := json.NewDecoder(os.Stdin).Decode(&q); err != nil {
		fmt.Println("BAD:", err)
		os.Exit(2)
	}
	if err := check(q); err != nil {
		fmt.Println("BAD:", err)
		os.Exit(1)
	}
}
