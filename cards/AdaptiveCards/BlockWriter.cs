using System.Text.Json;
using HealthScore.Cards.Charts;
using HealthScore.Cards.Model;
using HealthScore.Cards.Wording;
using HealthScore.Scoring.Scores;

namespace HealthScore.Cards.AdaptiveCards;

/// <summary>One method per kind of block.</summary>
internal readonly struct BlockWriter(Utf8JsonWriter json, Language language)
{
    private const string PointsWidth = "52px";

    private static readonly TextLook Bold = new(IsBold: true);
    private static readonly TextLook Quiet = new(IsSubtle: true, Spacing: "None");
    private static readonly TextLook SmallPrint = new(Size: "Small", IsSubtle: true, Spacing: "Small");
    private static readonly TextLook Title = new(Size: "Medium", IsBold: true, Spacing: "Medium");

    private readonly ElementWriter _element = new(json, language);

    public void Write(CardBlock block)
    {
        switch (block)
        {
            case HeadingBlock b: Heading(b); break;
            case ScoreBlock b: Score(b); break;
            case TextBlock b: Text(b); break;
            case FactsBlock b: Facts(b); break;
            case TableBlock b: new TableWriter(json, language).Write(b); break;
            case DriversBlock b: Drivers(b); break;
            case ListBlock b: List(b); break;
            case ChoicesBlock b: Choices(b); break;
            case ChartBlock b: _element.Image(TrendPicture.Png(b), b.Alt); break;
            default: throw new NotSupportedException($"No drawing for {block.GetType().Name}.");
        }
    }

    private void Heading(HeadingBlock block)
    {
        _element.Heading(block.Text, new TextLook(Size: "Large", IsBold: true));
        if (block.Detail is { } detail) _element.Text(detail, Quiet);
    }

    private void Score(ScoreBlock block)
    {
        _element.StartBox(Style(block.Band), "Small");
        _element.StartRow("None");
        _element.StartColumn("auto", isCentred: true);
        _element.Text(block.Number, new TextLook(Size: "ExtraLarge", IsBold: true));
        _element.EndColumn();
        _element.StartColumn("stretch", isCentred: true);
        _element.Text(block.BandWord, Bold);
        var movement = block.Trend is { } trend ? block.Details.Prepend(trend) : block.Details;
        if (string.Join(" · ", movement) is { Length: > 0 } line) _element.Text(line, new TextLook(Spacing: "None"));
        _element.EndColumn();
        _element.EndRow();
        _element.EndBox();
    }

    private void Text(TextBlock block)
    {
        switch (block.Tone)
        {
            case TextTone.Quiet:
                _element.Text(block.Text, SmallPrint);
                break;
            case TextTone.Title:
                _element.Heading(block.Text, Title);
                break;
            case TextTone.Warning:
                _element.StartText(new TextLook(Spacing: "Small"));
                _element.Run("⚠️ ", default);
                _element.Run(block.Text, Bold);
                _element.EndText();
                break;
            default:
                _element.Text(block.Text, default);
                break;
        }
    }

    private void Facts(FactsBlock block)
    {
        var spacing = "Medium";
        foreach (var fact in block.Facts)
        {
            _element.StartRow(spacing);
            _element.StartColumn("1");
            _element.Text(fact.Name, new TextLook(IsSubtle: true));
            _element.EndColumn();
            _element.StartColumn("2");
            _element.Text(fact.Value, default);
            _element.EndColumn();
            _element.EndRow();
            spacing = "Small";
        }
    }

    private void Drivers(DriversBlock block)
    {
        _element.Heading(block.Title, Title);
        foreach (var line in block.Lines)
        {
            _element.StartRow("Small");
            _element.StartColumn(PointsWidth);
            _element.Text(line.Points, new TextLook(IsBold: true, AtEnd: true));
            _element.EndColumn();
            _element.StartColumn("stretch");
            _element.Text(line.Text, default);
            _element.EndColumn();
            _element.EndRow();
        }
    }

    private void List(ListBlock block)
    {
        foreach (var row in block.Rows)
        {
            _element.StartBox(null, "Small", row.Open, isSeparated: true);
            _element.StartRow("None");
            _element.StartColumn("stretch");
            _element.Text($"{BandMark.Of(row.Mark)} {language.Isolated(row.Title)}", Bold);
            _element.EndColumn();
            _element.StartColumn("auto");
            _element.Text(row.Score, Bold);
            _element.EndColumn();
            _element.EndRow();
            if (row.Detail is { } detail) _element.Text(detail, new TextLook(Size: "Small", IsSubtle: true, Spacing: "None"));
            _element.EndBox();
        }
    }

    /// <summary>One set per choice: they stand below each other also on a phone, and all are drawn.</summary>
    private void Choices(ChoicesBlock block)
    {
        var actions = new ActionWriter(json, language);
        foreach (var choice in block.Choices) actions.Set([choice]);
    }

    private static string Style(Band band) => band switch
    {
        Band.Red => "attention",
        Band.Yellow => "warning",
        Band.Green => "good",
        _ => "emphasis",
    };
}
