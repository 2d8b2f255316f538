using System.Text.Json;
using HealthScore.Cards.Model;
using HealthScore.Cards.Wording;

namespace HealthScore.Cards.AdaptiveCards;

/// <summary>A table, which screen readers walk by row and column.</summary>
internal readonly struct TableWriter(Utf8JsonWriter json, Language language)
{
    /// <summary>Names are sentences in some tables; of the values only later ones, such as sums of money, are long.</summary>
    private const int NameWeight = 6;

    private const int EvenNameWeight = 5;

    /// <summary>With one short value a row, the rest of a phone's width is left to the sentence.</summary>
    private const string ValueWidth = "84px";

    private readonly ElementWriter _element = new(json, language);

    public void Write(TableBlock block)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "Table"u8);
        json.WriteBoolean("firstRowAsHeader"u8, true);
        json.WriteBoolean("showGridLines"u8, false);
        json.WriteString("spacing"u8, "Medium"u8);
        Columns(block.Header.Count, block.IsEven);
        json.WriteStartArray("rows"u8);
        Row(block.Header, null, new TextLook(Size: "Small", IsSubtle: true));
        foreach (var row in block.Rows)
            Row(row.Cells, row.Mark is { } mark ? BandMark.Of(mark) : null, new TextLook(IsBold: row.IsTotal));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Columns(int count, bool isEven)
    {
        json.WriteStartArray("columns"u8);
        for (var i = 0; i < count; i++)
        {
            json.WriteStartObject();
            if (count == 2 && i == 1) json.WriteString("width"u8, ValueWidth);
            else if (isEven) json.WriteNumber("width"u8, i == 0 ? EvenNameWeight : 3);
            else json.WriteNumber("width"u8, i == 0 ? NameWeight : i == 1 ? 2 : 3);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Row(IReadOnlyList<string> cells, string? mark, TextLook look)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "TableRow"u8);
        json.WriteStartArray("cells"u8);
        for (var i = 0; i < cells.Count; i++)
        {
            json.WriteStartObject();
            json.WriteString("type"u8, "TableCell"u8);
            json.WriteStartArray("items"u8);
            _element.Text(i == 0 && mark is not null ? $"{mark} {language.Isolated(cells[i])}" : cells[i], look with { AtEnd = i > 0 });
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
