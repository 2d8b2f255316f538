using HealthScore.Scoring.Import.Mapping;

namespace HealthScore.Scoring.Tests.Import.Mapping;

public sealed class MappingProblemsTests
{
    private const string Good = """
        tables:
          - id: a
            file: a.csv
            key: id
            account: { id: id, fields: { name: n } }
        """;

    [Fact]
    public void Parse_WhenAllIsWell_FindsNothing() => Assert.Empty(TableMapping.Parse("m.yaml", Good).Problems);

    [Theory]
    [InlineData("", 0, "", "holds no mapping")]
    [InlineData("- a\n- b", 0, "", "holds no mapping")]
    [InlineData("tables: [", 2, "", "not valid YAML")]
    [InlineData("dates: DD-MM-YYYY", 1, "tables", "names no tables")]
    [InlineData("tables: []", 1, "tables", "names no tables")]
    [InlineData("tables: x", 1, "tables", "should be a list")]
    [InlineData("tabels: []", 1, "tabels", "Did you mean \"tables\"?")]
    [InlineData("dates: DD.MM.QQQQ\ntables: [{ id: a, file: f, account: { id: x } }]", 1, "dates", "no date format")]
    [InlineData("dates: [HH:mm]\ntables: [{ id: a, file: f, account: { id: x } }]", 1, "dates", "no date format")]
    [InlineData("tables: [{ file: f, account: { id: x } }]", 1, "tables[0].id", "is missing")]
    [InlineData("tables: [{ id: a, account: { id: x } }]", 1, "tables[0].file", "is missing")]
    [InlineData("tables:\n- { id: a, file: f, account: { id: x } }\n- { id: a, file: g }", 3, "tables[1].id", "is there twice")]
    [InlineData("tables: [{ id: a, file: f }]", 1, "tables", "No table becomes")]
    [InlineData("tables: [{ id: a, file: f, delimiter: xx, account: { id: x } }]", 1, "tables[0].delimiter", "one character")]
    [InlineData("tables: [{ id: a, file: f, join: { b: x }, account: { id: x } }]", 1, "tables[0].join.b", "no table \"b\"")]
    [InlineData("tables: [{ id: a, file: f, join: { b: x }, account: { id: x } }, { id: b, file: g }]", 1, "tables[0].join.b", "has no key")]
    [InlineData("tables: [{ id: a, file: f, account: { id: b.x } }, { id: b, file: g, key: k }]", 1, "tables[0].account.id", "not joined to \"b\"")]
    [InlineData("tables: [{ id: a, file: f, account: { fields: { name: n } } }]", 1, "tables[0].account.id", "is missing")]
    [InlineData("tables: [{ id: a, file: f, account: { id: x, fields: { account_id: y } } }]", 1, "tables[0].account.fields.account_id", "not one of its fields")]
    [InlineData("tables: [{ id: a, file: f, account: { id: x, fields: { name: { take: last } } } }]", 1, "tables[0].account.fields.name.column", "column or constant")]
    [InlineData("tables: [{ id: a, file: f, account: { id: x, fields: { name: { column: c, constant: d } } } }]", 1, "tables[0].account.fields.name.column", "column or constant")]
    [InlineData("tables: [{ id: a, file: f, account: { id: x, fields: { arr: { column: c, take: total } } } }]", 1, "tables[0].account.fields.arr.take", "sum, count")]
    [InlineData("tables: [{ id: a, file: f, account: { id: x, fields: { arr: { column: c, take: 2 } } } }]", 1, "tables[0].account.fields.arr.take", "sum, count")]
    [InlineData("tables: [{ id: a, file: f, account: { id: x, fields: { arr: { column: c, take: sum, by: d } } } }]", 1, "tables[0].account.fields.arr.by", "first and last")]
    [InlineData("tables: [{ id: a, file: f, account: { id: x, fields: { arr: { column: c, otherwise: d } } } }]", 1, "tables[0].account.fields.arr.otherwise", "belongs to map")]
    [InlineData("tables: [{ id: a, file: f, account: { id: x, fields: { arr: { column: c, map: { u: [v] } } } } }]", 1, "tables[0].account.fields.arr.map.u", "a value for a value")]
    [InlineData("tables: [{ id: a, file: f, account: { id: x, fields: { arr: { column: c, scale: 1/0 } } } }]", 1, "tables[0].account.fields.arr.scale", "1/60")]
    [InlineData("tables: [{ id: a, file: f, account: { id: x, fields: { arr: { column: c, when: { d: {} } } } } }]", 1, "tables[0].account.fields.arr.when.d", "present, absent")]
    [InlineData("tables: [{ id: a, file: f, signals: [{ account: x, at: y, value: z }] }]", 1, "tables[0].signals[0].kind", "is missing")]
    [InlineData("tables: [{ id: a, file: f, signals: [{ kind: k, at: y, value: z }] }]", 1, "tables[0].signals[0].account", "is missing")]
    [InlineData("tables: [{ id: a, file: f, signals: [{ kind: k, account: x, value: z }] }]", 1, "tables[0].signals[0].at", "is missing")]
    [InlineData("tables: [{ id: a, file: f, signals: [{ kind: k, account: x, at: y }] }]", 1, "tables[0].signals[0].value", "is missing")]
    [InlineData("tables: [{ id: a, file: f, signals: [{ kind: k, account: x, at: y, value: [1] }] }]", 1, "tables[0].signals[0].value", "keys of its own")]
    [InlineData("tables: [{ id: a, file: f, signals: [{ kind: k, account: x, at: y, value: z, when: { u: [] } }] }]", 1, "tables[0].signals[0].when.u", "present, absent")]
    public void Parse_WhenSomethingIsWrong_NamesLineKeyAndFix(string yaml, int line, string key, string words)
    {
        var load = TableMapping.Parse("m.yaml", yaml);

        Assert.Null(load.Mapping);
        Assert.Contains(load.Problems, problem =>
            problem.Line == line && problem.Key == key && problem.ToString().Contains(words, StringComparison.Ordinal));
        Assert.All(load.Problems, problem => Assert.False(string.IsNullOrWhiteSpace(problem.Fix)));
        Assert.All(load.Problems, problem => Assert.Equal("m.yaml", problem.File));
    }

    [Fact]
    public void Parse_WhenTheTextIsMutated_NeverBreaks()
    {
        var random = new Random(5);
        for (var round = 0; round < 2000; round++)
        {
            var text = Good.ToCharArray();
            for (var i = random.Next(1, 4); i > 0; i--) text[random.Next(text.Length)] = (char)random.Next(9, 127);
            var load = TableMapping.Parse("m.yaml", new string(text));
            Assert.Equal(load.IsValid, load.Problems.Count == 0);
        }
    }

    [Fact]
    public void Load_WhenTheFileIsMissing_SaysSo() =>
        Assert.Contains("no such file", TableMapping.Load("no/such.yaml").Problems[0].Message, StringComparison.Ordinal);
}
