using System.Text.Json;
using HealthScore.Bot.Api.Intake;

namespace HealthScore.Bot.Tests.Api.Intake;

public class SplitterTests
{
    [Theory]
    [InlineData("""{"a":1}""", 1)]
    [InlineData("""{"signals":1,"b":[]}""", 1)]
    [InlineData("[]", 0)]
    [InlineData(" [ ] ", 0)]
    [InlineData("""[{"a":[{"b":"]}"}]},{}, {"c":"\"é\\"}]""", 3)]
    [InlineData("""[1,"x",null,[2],{}]""", 5)]
    [InlineData("""{"signals":[]}""", 0)]
    [InlineData("""{"signals":[{"a":1},{"a":2}]}""", 2)]
    [InlineData("""{"source":{"x":[1]},"signals":[{"a":1}],"more":[{"a":2}],"end":3}""", 1)]
    [InlineData("""{"other":[{"a":1}]}""", 1)]
    public void Json_InAnyPieces_GivesTheRows(string body, int count)
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var rows = SplitRows.Of(new JsonSplitter("signals"), body, new Random(seed));
            Assert.Equal(count, rows.Count);
            Assert.All(rows, row => JsonDocument.Parse(row.Text).Dispose());
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[{}")]
    [InlineData("[{},]")]
    [InlineData("[{}]]")]
    [InlineData("[{}] x")]
    [InlineData("{} {}")]
    [InlineData("{}\n{}")]
    [InlineData("\"text\"")]
    [InlineData("12")]
    [InlineData("null")]
    [InlineData("[{'a':1}]")]
    [InlineData("[{\"a\":01}]")]
    [InlineData("{\"signals\":[{}]")]
    [InlineData("{\"signals\":[{}],\"signals\":[{}]}")]
    [InlineData("[{\"a\":[[[[[[[1]]]]]]]}]")]
    [InlineData("[/* no */]")]
    public void Json_ThatIsNone_IsRefusedInAnyPieces(string body)
    {
        for (var seed = 0; seed < 50; seed++)
            Assert.ThrowsAny<JsonException>(() => SplitRows.Of(new JsonSplitter("signals"), body, new Random(seed)));
    }

    [Fact]
    public void Json_ThatIsNone_IsRefusedWithItsPlaceInAnyPieces()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var fault = Assert.ThrowsAny<JsonException>(
                () => SplitRows.Of(new JsonSplitter("signals"), "[\n{\"a\":1},\n{\"b\":oops},\n{}]", new Random(seed)));
            Assert.Equal((2L, 5L), (fault.LineNumber, fault.BytePositionInLine));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Json_OfRandomRows_GivesBackEachAsItWas(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 100; round++)
        {
            var rows = Enumerable.Range(0, random.Next(30)).Select(_ => Row(random)).ToList();
            var list = $"[{string.Join(random.Next(2) == 0 ? "," : " ,\r\n ", rows)}]";
            var body = random.Next(2) == 0 ? list : $"{{\"x\":{Row(random)},\"signals\":{list} }}";

            Assert.Equal(rows, SplitRows.Of(new JsonSplitter("signals"), body, random).Select(row => row.Text));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Lines_InAnyPieces_GiveTheRowsWithTheirLines(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 200; round++)
        {
            var lines = Enumerable.Range(0, random.Next(1, 30)).Select(_ => random.Next(4) == 0 ? " \t" : Row(random)).ToList();
            var body = string.Join(random.Next(2) == 0 ? "\n" : "\r\n", lines) + (random.Next(2) == 0 ? "\n" : "");

            var rows = SplitRows.Of(new LineSplitter(), body, random);

            Assert.Equal(
                lines.Select((text, i) => (text, (long?)i + 1)).Where(line => line.text.Trim().Length > 0),
                rows.Select(row => (row.Text.TrimEnd('\r'), row.Line)));
        }
    }

    private static string Row(Random random)
    {
        var pieces = new[] { "1", "\"x\"", "\"é\\\"]}\"", "[]", "{\"y\":[1,{}]}", "null", "-1.5e3" };
        return $"{{{string.Join(',', Enumerable.Range(0, random.Next(4)).Select(i => $"\"k{i}\": {pieces[random.Next(pieces.Length)]}"))}}}";
    }
}
